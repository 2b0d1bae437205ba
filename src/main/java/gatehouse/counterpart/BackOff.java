package gatehouse.counterpart;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long something waits before its next attempt 退避: longer each time, and not all at the same moment. */
public class BackOff {

    private static final int MOST_DOUBLINGS = 20;
    private static final double JITTER = 0.2;

    private final Duration longest;
    private final RandomGenerator random;

    /** @param longest pause, give or take a fifth */
    public BackOff(Duration longest, RandomGenerator random) {
        this.longest = longest;
        this.random = random;
    }

    /** @param first pause, which may be longer than the longest: then it stays */
    public Duration after(int attempts, Duration first) {
        long doublings = 1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        long most = Math.max(longest.toMillis(), first.toMillis());
        long pause = Math.min(first.toMillis() * doublings, most);
        return Duration.ofMillis((long) (pause * (1 - JITTER + 2 * JITTER * random.nextDouble())));
    }
}
