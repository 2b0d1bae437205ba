/** The review desk 审核台: the queues, their clocks, and the decision. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "append",
            "rows",
            "secrecy",
            "audit",
            "access",
            "feed",
            "calendar",
            "supplier",
            "document",
            "onboarding",
            "notice",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
