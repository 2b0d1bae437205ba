/** The deposits as staff see them. */
@NullMarked
package gatehouse.deposit.ui;

import org.jspecify.annotations.NullMarked;
