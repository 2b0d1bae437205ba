/** Rows read and inserted by plain SQL 逐行读写, where they are so many that the driver's own ways cost more than they do. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
