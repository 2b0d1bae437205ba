/** Deposits 打款认证: a small amount goes to the supplier's corporate account, and who can tell it has the account. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "secrecy",
            "audit",
            "access",
            "feed",
            "counterpart",
            "supplier",
            "onboarding",
            "bank",
            "bank::portal",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.deposit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
