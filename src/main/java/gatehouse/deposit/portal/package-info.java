/** The deposit as suppliers see it. */
@NullMarked
package gatehouse.deposit.portal;

import org.jspecify.annotations.NullMarked;
