/** Suppliers, registered by platforms. */
@NullMarked
package gatehouse.supplier.rest;

import org.jspecify.annotations.NullMarked;
