/** The agreements, for machines. */
@NullMarked
package gatehouse.agreement.rest;

import org.jspecify.annotations.NullMarked;
