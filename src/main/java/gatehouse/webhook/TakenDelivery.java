package gatehouse.webhook;

import java.net.URI;

/**
 * A delivery that this sender holds until its lease is over.
 *
 * @param attempts this one included
 */
record TakenDelivery(
        long id,
        long version,
        int attempts,
        WebhookId endpoint,
        URI url,
        WebhookSecret secret,
        String messageId,
        String payload) {}
