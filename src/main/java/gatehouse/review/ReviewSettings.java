package gatehouse.review;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the desk 审核台设置.
 *
 * @param lease how long a claimed case is kept for its reviewer without activity
 * @param warning how long before its end the reviewer is warned
 * @param searchTime how long the database may look for a name before the search is refused as too broad
 */
@ConfigurationProperties("gatehouse.review")
public record ReviewSettings(
        @DefaultValue("10m") Duration lease,
        @DefaultValue("1m") Duration warning,
        @DefaultValue("1s") Duration searchTime) {}
