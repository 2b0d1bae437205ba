/** Webhooks 回调: what happens to a platform's suppliers is told to its own addresses, signed, again until it is taken. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "secrecy",
            "audit",
            "access",
            "calendar",
            "supplier",
            "onboarding",
            "deposit",
            "help",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
