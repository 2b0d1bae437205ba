/** 一般纳税人资格: whether a supplier can issue special VAT invoices. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "access",
            "audit",
            "rest",
            "checks",
            "counterpart",
            "register",
            "calendar",
            "document",
            "supplier",
            "onboarding",
            "review",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.kind.taxpayer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
