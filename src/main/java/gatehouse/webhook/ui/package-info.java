/** Webhooks, as an administrator sees them. */
@NullMarked
package gatehouse.webhook.ui;

import org.jspecify.annotations.NullMarked;
