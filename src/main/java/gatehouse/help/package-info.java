/** Help 帮助: the manual's answers where they are needed, and questions that people answer. */
@ApplicationModule(allowedDependencies = {"secrecy", "audit", "access", "feed", "supplier", "texts", "rest", "ui"})
@NullMarked
package gatehouse.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
