package gatehouse.deposit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deposits are asked for at the bank.
 *
 * @param bank with sample data the sandbox's stand-in where nothing is said; {@code none}: requests wait
 * @param batch how many requests are taken at a time
 * @param timeout a bank that has not answered by then is away
 * @param lease after this long without a word from its sender, a request is sent again
 * @param firstPause before the second attempt; doubled each time
 * @param longestPause between two attempts
 * @param failuresInARow then the bank counts as down
 * @param downPause how long a bank that is down is left alone
 */
@ConfigurationProperties("gatehouse.deposit")
record PayoutSettings(
        @Nullable String bank,
        @DefaultValue("20") int batch,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("15m") Duration longestPause,
        @DefaultValue("5") int failuresInARow,
        @DefaultValue("30s") Duration downPause) {}
