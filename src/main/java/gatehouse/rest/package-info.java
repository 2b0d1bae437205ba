/** The manners of the REST interface 接口约定: one shape of problem (RFC 9457), and requests that may be repeated. */
@ApplicationModule(allowedDependencies = {"counterpart", "texts"})
@NullMarked
package gatehouse.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
