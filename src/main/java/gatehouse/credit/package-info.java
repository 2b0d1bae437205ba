/** Credit terms 账期: a supplier lets a buyer pay later, up to a line, on a day of the month; and the trust service 诚信服务. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "access", "audit", "feed", "supplier", "onboarding", "rest", "texts", "ui"
        })
@NullMarked
package gatehouse.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
