/** SMS 短信: the outbox and the gateway; transport only, knows nobody. */
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "append",
            "counterpart",
            "secrecy",
            "audit",
            "access",
            "texts",
            "rest",
            "ui"
        })
@NullMarked
package gatehouse.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
