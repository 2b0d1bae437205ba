/** Webhooks, as platforms keep them. */
@NullMarked
package gatehouse.webhook.rest;

import org.jspecify.annotations.NullMarked;
