/** What suppliers see of their account. */
@NullMarked
package gatehouse.supplier.portal;

import org.jspecify.annotations.NullMarked;
