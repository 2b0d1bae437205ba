package gatehouse.sandbox;

import gatehouse.sandbox.SampleRound.End;
import java.time.Instant;
import java.util.List;

/** What happens to an application 申请事件. */
sealed interface ReviewDeed extends SampleDeed {

    /** 提交, for the first time or again. */
    record Sent(Instant at, SampleFiling filing) implements ReviewDeed {}

    /** 撤回. */
    record Withdrawn(Instant at, SampleSubject about) implements ReviewDeed {}

    /**
     * 审核.
     *
     * @param reviewer which of the reviewers decides
     */
    record Decided(Instant at, Instant claimedAt, SampleSubject about, End end, int reviewer, List<String> reasons)
            implements ReviewDeed {}
}
