/** 企业名称认证: the license application, its form, scans, checks and reasons. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "append",
            "access",
            "audit",
            "feed",
            "counterpart",
            "register",
            "calendar",
            "supplier",
            "document",
            "onboarding",
            "review",
            "deposit",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.kind.license;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
