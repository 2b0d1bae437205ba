/** Oversight 时效看板: what supervisors watch. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "audit",
            "access",
            "feed",
            "calendar",
            "onboarding",
            "review",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
