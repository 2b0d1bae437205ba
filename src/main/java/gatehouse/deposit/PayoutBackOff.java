package gatehouse.deposit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a request waits before its next attempt: longer each time, and not all at the same moment. */
class PayoutBackOff {

    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final PayoutSettings settings;
    private final RandomGenerator random;

    PayoutBackOff(PayoutSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.random = random;
    }

    Duration after(int attempts) {
        long doublings = 1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        long pause = Math.min(
                settings.firstPause().toMillis() * doublings,
                settings.longestPause().toMillis());
        return Duration.ofMillis((long) (pause * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
