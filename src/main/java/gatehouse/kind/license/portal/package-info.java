/** The license form in the supplier portal. */
@NullMarked
package gatehouse.kind.license.portal;

import org.jspecify.annotations.NullMarked;
