package gatehouse.sms;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How SMS are sent.
 *
 * @param gateway {@code aliyun}; with sample data the sandbox's stand-in where nothing is said; none: they wait
 * @param signature 短信签名 in front of every text, without its brackets
 * @param batch how many are on their way at the same time
 * @param lease after this long without a word from its sender, an SMS is asked for at the gateway and sent again
 * @param attempts then an SMS is given up, until a person tries again
 * @param firstPause before the second attempt; doubled each time
 * @param longestPause between two attempts
 * @param limitPause after the gateway's own limit was met; doubled each time
 * @param failuresInARow then the gateway counts as down
 * @param downPause how long a gateway that is down is left alone
 */
@ConfigurationProperties("gatehouse.sms")
public record SmsSettings(
        @Nullable String gateway,
        @DefaultValue("阿里企业采购") String signature,
        @DefaultValue("20") int batch,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("30") int attempts,
        @DefaultValue("1s") Duration firstPause,
        @DefaultValue("30m") Duration longestPause,
        @DefaultValue("10m") Duration limitPause,
        @DefaultValue("5") int failuresInARow,
        @DefaultValue("30s") Duration downPause) {}
