package gatehouse.access.door;

import gatehouse.access.AccessSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often it went wrong with one key 失败次数: the wait doubles with each failure beyond those that are free. */
record Failures(int count, Instant last, @Nullable Instant blockedUntil) {

    private static final int MOST_DOUBLINGS = 20;

    static Failures none() {
        return new Failures(0, Instant.EPOCH, null);
    }

    /** How long still to wait; empty when one may try. */
    Optional<Duration> wait(Instant now) {
        // a last failure in the future was counted by a clock that has been put back since
        return blockedUntil == null || !blockedUntil.isAfter(now) || last.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, blockedUntil));
    }

    Failures andOneMore(Instant now, int free, AccessSettings.Throttle settings) {
        boolean forgotten =
                last.isAfter(now) || last.plus(settings.forgottenAfter()).isBefore(now);
        int counted = forgotten ? 1 : count + 1;
        return new Failures(counted, now, counted <= free ? null : now.plus(penalty(counted - free, settings)));
    }

    private static Duration penalty(int beyond, AccessSettings.Throttle settings) {
        Duration doubled = settings.firstWait().multipliedBy(1L << Math.min(beyond - 1, MOST_DOUBLINGS));
        return doubled.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : doubled;
    }
}
