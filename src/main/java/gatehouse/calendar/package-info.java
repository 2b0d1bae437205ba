/** The business calendar 工作日历: which days count, what was promised until when, and why (spec part C). */
@ApplicationModule(allowedDependencies = {"texts", "rest", "ui"})
@NullMarked
package gatehouse.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
