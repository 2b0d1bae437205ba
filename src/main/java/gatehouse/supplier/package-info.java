/** Suppliers 供应商: who they are and how they sign in. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "rows",
            "secrecy",
            "audit",
            "access",
            "agreement",
            "agreement::portal",
            "sms",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
