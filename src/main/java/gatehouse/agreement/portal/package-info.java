/** Agreements as suppliers read them. */
@NamedInterface("portal")
@NullMarked
package gatehouse.agreement.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
