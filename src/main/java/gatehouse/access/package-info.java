/** Access 访问: staff accounts, roles, queues, the two doors, the tokens of platforms. */
@ApplicationModule(allowedDependencies = {"vocabulary", "audit", "secrecy", "texts", "rest", "ui", "feed"})
@NullMarked
package gatehouse.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
