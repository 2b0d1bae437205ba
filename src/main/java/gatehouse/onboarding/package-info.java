/** Onboarding 入驻: a supplier's applications, from submission to outcome. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "append",
            "rows",
            "secrecy",
            "audit",
            "access",
            "agreement",
            "agreement::portal",
            "feed",
            "calendar",
            "supplier",
            "document",
            "checks",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
