/** The sandbox on screens: the inbox of every phone, and the clock. */
@NullMarked
package gatehouse.sandbox.ui;

import org.jspecify.annotations.NullMarked;
