/** What the provider of SMS calls. */
@NullMarked
package gatehouse.sms.rest;

import org.jspecify.annotations.NullMarked;
