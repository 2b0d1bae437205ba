/** Checks 校验: the rules of the forms, one group of the specification's vectors each, for machines that ask before they send. */
@ApplicationModule(allowedDependencies = {"vocabulary", "calendar", "access", "rest", "texts"})
@NullMarked
package gatehouse.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
