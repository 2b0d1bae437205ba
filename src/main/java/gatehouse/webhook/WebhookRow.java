package gatehouse.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A callback address 回调地址, its secret left out.
 *
 * @param disabledReason why it is not called: FAILING, GONE, or BY_HAND
 * @param failingSince the first failure since it last took a call
 * @param formerSecretUntil until then its former secret signs too, where it was replaced
 */
public record WebhookRow(
        WebhookId id,
        long platformId,
        String platform,
        String url,
        boolean enabled,
        @Nullable String disabledReason,
        @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil,
        Instant createdAt) {}
