/** What suppliers see of their applications. */
@NullMarked
package gatehouse.onboarding.portal;

import org.jspecify.annotations.NullMarked;
