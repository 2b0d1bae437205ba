/** The frame 框架: layouts and components that several modules share; knows no capability. */
@ApplicationModule(allowedDependencies = {"texts", "feed"})
@NullMarked
package gatehouse.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
