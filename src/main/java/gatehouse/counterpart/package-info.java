/** Counterparts 外部系统: how others are called, who may be slow or away; knows nobody of them but the providers' own wire. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.counterpart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
