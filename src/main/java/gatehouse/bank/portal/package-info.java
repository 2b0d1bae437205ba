/** Choosing a bank and a branch in a form. */
@NamedInterface("portal")
@NullMarked
package gatehouse.bank.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
