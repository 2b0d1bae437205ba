/** Secrecy 保密: personal data sealed at rest, and keyed fingerprints to find them again. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package gatehouse.secrecy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
