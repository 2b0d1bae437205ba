/** Audit 审计: the append-only record of who did and who saw what. */
@ApplicationModule(allowedDependencies = {"append", "texts", "ui"})
@NullMarked
package gatehouse.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
