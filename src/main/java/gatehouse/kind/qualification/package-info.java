/** 资质证照 of 企采商: the licences a merchant shows, the business licence first. */
@ApplicationModule(
        allowedDependencies = {"vocabulary", "calendar", "document", "supplier", "onboarding", "review", "texts", "ui"})
@NullMarked
package gatehouse.kind.qualification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
