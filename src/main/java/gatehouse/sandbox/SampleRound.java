package gatehouse.sandbox;

import gatehouse.sandbox.samples.Discrepancy;
import gatehouse.sandbox.samples.Shot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of a sample 样例轮次: sent in, and perhaps decided.
 *
 * @param end none while it waits
 * @param reviewer which of the reviewers decides
 */
record SampleRound(
        Instant submittedAt,
        Discrepancy discrepancy,
        List<Shot> shots,
        @Nullable End end,
        Instant claimedAt,
        Instant endedAt,
        int reviewer,
        List<String> reasons) {

    /** How it ends. */
    enum End {
        APPROVED,
        REJECTED,
        SUPPLEMENT_ASKED,
        WITHDRAWN
    }
}
