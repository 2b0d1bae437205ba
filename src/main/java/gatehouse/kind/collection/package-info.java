/** 融易收: who may open transfer collection. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "checks",
            "deposit",
            "bank",
            "bank::portal",
            "calendar",
            "document",
            "supplier",
            "onboarding",
            "review",
            "shop",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.kind.collection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
