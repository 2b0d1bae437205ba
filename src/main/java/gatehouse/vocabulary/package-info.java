/** The words that every module speaks: values that are valid when they exist. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
