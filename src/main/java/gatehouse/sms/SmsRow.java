package gatehouse.sms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the outbox 发件箱行; the phone masked, a code hidden.
 *
 * @param notBefore when it is due, or when its lease is over
 * @param deliveredAt when it reached the phone, where the provider said so
 * @param deliveryError why it did not, where the provider said so
 * @param retryable its parameters are still there
 */
public record SmsRow(
        long id,
        String template,
        String text,
        String mobileMasked,
        @Nullable Long applicationId,
        SmsState state,
        int attempts,
        Instant notBefore,
        Instant createdAt,
        @Nullable Instant sentAt,
        @Nullable String gatewayId,
        @Nullable String lastError,
        @Nullable Instant deliveredAt,
        @Nullable String deliveryError,
        boolean retryable) {}
