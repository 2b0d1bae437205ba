/** Notices 通知: which event tells whom what. */
@ApplicationModule(allowedDependencies = {"vocabulary", "supplier", "onboarding", "deposit", "sms", "texts"})
@NullMarked
package gatehouse.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
