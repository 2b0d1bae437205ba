/** Connections for transactions 事务连接: taken from a pool of their own, that begins and ends them without being asked twice. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
