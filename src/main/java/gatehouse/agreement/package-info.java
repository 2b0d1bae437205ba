/** Agreements 协议: the documents that suppliers agree to, where whoever is asked can read them. */
@ApplicationModule(allowedDependencies = {"texts", "rest", "ui"})
@NullMarked
package gatehouse.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
