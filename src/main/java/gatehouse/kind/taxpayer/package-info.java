/** 一般纳税人资格: whether a supplier can issue special VAT invoices. */
@ApplicationModule(allowedDependencies = {"vocabulary", "calendar", "checks", "counterpart", "register", "texts"})
@NullMarked
package gatehouse.kind.taxpayer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
