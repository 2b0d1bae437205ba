/** Writes of a transaction that nobody reads before it ends 随事务写入: sent together, in one round trip. */
@ApplicationModule(allowedDependencies = "connection")
@NullMarked
package gatehouse.append;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
