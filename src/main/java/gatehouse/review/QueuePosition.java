package gatehouse.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one order of a queue 队列次序: the promise, the latest where there is none, moved earlier by a priority (spec, Order). */
final class QueuePosition {

    /** How far a priority can move a case; nothing is moved yet. */
    static final Duration GREATEST_SHIFT = Duration.ZERO;

    private QueuePosition() {}

    static Instant of(@Nullable Instant promisedBefore, Instant latestBefore) {
        Instant due = promisedBefore == null ? latestBefore : promisedBefore;
        return due.minus(GREATEST_SHIFT);
    }
}
