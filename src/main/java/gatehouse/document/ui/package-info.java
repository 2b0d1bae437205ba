/** Scans as people look at them. */
@NullMarked
package gatehouse.document.ui;

import org.jspecify.annotations.NullMarked;
