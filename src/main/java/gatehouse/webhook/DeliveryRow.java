package gatehouse.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address 投递记录, with every attempt.
 *
 * @param messageId the header {@code webhook-id}: the same for every attempt
 * @param notBefore when it is tried next, where it is still to be tried
 */
public record DeliveryRow(
        long id,
        String messageId,
        String type,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant notBefore,
        @Nullable Integer lastStatus,
        @Nullable String lastError,
        List<Attempt> log) {

    public DeliveryRow {
        log = List.copyOf(log);
    }

    /** One call: the status it was answered with, or why there was none. */
    public record Attempt(
            Instant at,
            @Nullable Integer status,
            int milliseconds,
            @Nullable String error,
            @Nullable String response) {}
}
