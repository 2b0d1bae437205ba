package gatehouse.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may change about signing in 访问设置.
 *
 * @param passwordStrength the cost of a password hash (BCrypt), 4 to 31
 * @param principalKept for how long a session trusts what it knows about its account before it looks again
 * @param firstAdministratorLink for how long the one-time link of the first administrator is good
 */
@ConfigurationProperties("gatehouse.access")
public record AccessSettings(
        @DefaultValue("11") int passwordStrength,
        @DefaultValue("3s") Duration principalKept,
        @DefaultValue("24h") Duration firstAdministratorLink,
        @DefaultValue Throttle throttle) {

    /**
     * How guessing passwords is slowed down 登录限制.
     *
     * @param loginFailures failures of one login that cost nothing yet
     * @param addressFailures failures from one address that cost nothing yet; an office shares one
     * @param firstWait the wait after one failure more; it doubles with each that follows
     * @param longestWait the longest wait
     * @param forgottenAfter for how long after the last failure they are remembered
     */
    public record Throttle(
            @DefaultValue("4") int loginFailures,
            @DefaultValue("40") int addressFailures,
            @DefaultValue("30s") Duration firstWait,
            @DefaultValue("15m") Duration longestWait,
            @DefaultValue("1h") Duration forgottenAfter) {}
}
