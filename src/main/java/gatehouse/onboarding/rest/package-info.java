/** Applications, sent in by platforms for their suppliers. */
@NullMarked
package gatehouse.onboarding.rest;

import org.jspecify.annotations.NullMarked;
