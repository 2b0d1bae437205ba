/** The sandbox: stand-ins and sample data to try Gatehouse with; never in production. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "secrecy",
            "audit",
            "access",
            "feed",
            "calendar",
            "counterpart",
            "register",
            "supplier",
            "document",
            "onboarding",
            "review",
            "deposit",
            "bank",
            "shop",
            "credit",
            "help",
            "sms",
            "webhook",
            "embedded",
            "rest",
            "texts",
            "ui"
        })
@NullMarked
package gatehouse.sandbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
