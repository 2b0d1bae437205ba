package gatehouse.webhook;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A delivery that this sender holds until its lease is over.
 *
 * @param attempts this one included
 * @param secrets the present one, and those that it has replaced not long ago
 */
record TakenDelivery(
        long id,
        long version,
        int attempts,
        WebhookId endpoint,
        URI url,
        List<WebhookSecret> secrets,
        String messageId,
        String payload) {

    TakenDelivery {
        secrets = List.copyOf(secrets);
    }

    /** The header {@code webhook-signature} of one call: one signature a secret, parted by a space, as the convention has it. */
    String signatures(long timestamp) {
        return secrets.stream()
                .map(secret -> secret.sign(messageId, timestamp, payload))
                .collect(Collectors.joining(" "));
    }
}
