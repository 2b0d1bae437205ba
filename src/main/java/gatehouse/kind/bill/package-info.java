/** 收票易: what opening a bill account takes. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "checks",
            "calendar",
            "document",
            "supplier",
            "onboarding",
            "review",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.kind.bill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
