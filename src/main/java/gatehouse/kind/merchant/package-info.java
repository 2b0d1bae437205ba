/** 企采商: who may join as a procurement merchant, and the application to join. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "checks",
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
package gatehouse.kind.merchant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
