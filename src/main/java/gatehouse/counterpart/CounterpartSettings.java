package gatehouse.counterpart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How counterparts are called while somebody waits for the answer.
 *
 * @param attempts in all, before it is said that a counterpart is away
 * @param firstPause before the second attempt; doubled each time, and not the same for all
 * @param longestPause between two attempts
 * @param failuresInARow then the counterpart counts as down
 * @param downPause how long a counterpart that is down is left alone
 */
@ConfigurationProperties("gatehouse.counterpart")
public record CounterpartSettings(
        @DefaultValue("3") int attempts,
        @DefaultValue("200ms") Duration firstPause,
        @DefaultValue("2s") Duration longestPause,
        @DefaultValue("5") int failuresInARow,
        @DefaultValue("30s") Duration downPause) {}
