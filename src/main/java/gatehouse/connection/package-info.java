/** Connections for transactions 事务连接: of a pool of their own, so that a transaction begins and ends without a word more. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.connection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
