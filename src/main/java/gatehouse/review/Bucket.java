package gatehouse.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a round is counted 统计分类. */
enum Bucket {
    WAITING,
    CLAIMED,
    /** Decided before the promise; before the latest where nothing was promised. */
    DECIDED_WITHIN,
    /** Decided after the promise, before the latest. */
    DECIDED_PROMISE_MISSED,
    /** Decided after the latest. */
    DECIDED_BREACHED,
    WITHDRAWN;

    static Bucket decided(Instant at, @Nullable Instant promisedBefore, Instant latestBefore) {
        if (!at.isBefore(latestBefore)) {
            return DECIDED_BREACHED;
        }
        return promisedBefore == null || at.isBefore(promisedBefore) ? DECIDED_WITHIN : DECIDED_PROMISE_MISSED;
    }

    boolean isOpen() {
        return this == WAITING || this == CLAIMED;
    }

    boolean isDecided() {
        return switch (this) {
            case DECIDED_WITHIN, DECIDED_PROMISE_MISSED, DECIDED_BREACHED -> true;
            case WAITING, CLAIMED, WITHDRAWN -> false;
        };
    }
}
