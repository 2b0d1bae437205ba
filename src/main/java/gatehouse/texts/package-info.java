/** Texts 文案: the message bundles of every module, Chinese by default, English complete. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
