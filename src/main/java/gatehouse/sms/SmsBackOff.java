package gatehouse.sms;

import gatehouse.counterpart.BackOff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long an SMS waits before its next attempt: longer each time, and not all at the same moment. */
class SmsBackOff {

    private final SmsSettings settings;
    private final BackOff backOff;

    SmsBackOff(SmsSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.backOff = new BackOff(settings.longestPause(), random);
    }

    /** After so many attempts that failed because the gateway was away or silent. */
    Duration afterFailure(int attempts) {
        return backOff.after(attempts, settings.firstPause());
    }

    /** After so many attempts, the last of which met a limit: the provider asks for patience, not for zeal. */
    Duration afterLimit(int attempts) {
        Duration pause = backOff.after(Math.max(1, attempts - 1), settings.limitPause());
        return pause.compareTo(settings.limitPause()) < 0 ? settings.limitPause() : pause;
    }
}
