package gatehouse.sms;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long an SMS waits before its next attempt: longer each time, and not all at the same moment. */
class SmsBackOff {

    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final SmsSettings settings;
    private final RandomGenerator random;

    SmsBackOff(SmsSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    /** After so many attempts that failed because the gateway was away or silent. */
    Duration afterFailure(int attempts) {
        return doubled(settings.firstPause(), attempts);
    }

    /** After so many attempts, the last of which met a limit: the provider asks for patience, not for zeal. */
    Duration afterLimit(int attempts) {
        Duration pause = doubled(settings.limitPause(), Math.max(1, attempts - 1));
        return pause.compareTo(settings.limitPause()) < 0 ? settings.limitPause() : pause;
    }

    private Duration doubled(Duration first, int attempts) {
        long doublings = 1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        long longest = Math.max(settings.longestPause().toMillis(), first.toMillis());
        long pause = Math.min(first.toMillis() * doublings, longest);
        return Duration.ofMillis((long) (pause * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
