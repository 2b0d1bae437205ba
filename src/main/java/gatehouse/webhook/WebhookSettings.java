package gatehouse.webhook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How platforms are called back 回调设置.
 *
 * @param allowPrivateAddresses whether plain http, this machine and its network may be called; where nothing is said, only
 *     with the sandbox
 * @param batch how many calls are on their way at the same time
 * @param perEndpoint how many of them to one address; to one that fails, a single one
 * @param lease after this long without a word from its sender, a delivery is sent again
 * @param connectTimeout for the connection
 * @param timeout for a whole call
 * @param pauses before the second attempt, the third, …; after the last the delivery has failed
 * @param secretOverlap for how long a secret that was replaced signs beside the new one
 * @param disableAfter an address that has only failed for so long is not called any more
 * @param kept for how long deliveries are remembered
 */
@ConfigurationProperties("gatehouse.webhook")
public record WebhookSettings(
        @Nullable Boolean allowPrivateAddresses,
        @DefaultValue("50") int batch,
        @DefaultValue("5") int perEndpoint,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> pauses,

        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("90d") Duration kept) {}
