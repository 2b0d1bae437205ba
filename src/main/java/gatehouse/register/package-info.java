/**
 * The public registers 登记机关: of businesses and of invoices. A module of its own, and not a part of a kind: the license
 * review and 企采商 (Q12) ask the business register, 一般纳税人 asks the tax register, and the sandbox stands in for both.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "counterpart"})
@NullMarked
package gatehouse.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
