package gatehouse.review;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one order of a queue 队列次序: the promise, the latest where there is none, moved earlier by a priority (spec, Order). */
final class QueuePosition {

    /** How far a priority moves a case. */
    static final Duration GREATEST_SHIFT = Duration.ofHours(4);

    private QueuePosition() {}

    static Instant of(@Nullable Instant promisedBefore, Instant latestBefore) {
        Instant due = promisedBefore == null ? latestBefore : promisedBefore;
        return due;
    }

    static Instant ofPriority(@Nullable Instant promisedBefore, Instant latestBefore) {
        return of(promisedBefore, latestBefore).minus(GREATEST_SHIFT);
    }
}
