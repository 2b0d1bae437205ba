package gatehouse.review;

import org.jspecify.annotations.Nullable;

/**
 * One move of a case 流转: what its verbs answer, and what the journal writes down.
 *
 * @param from where the round was counted until now; none when it begins
 * @param to where it is counted from now on; the same as before when the figures do not change
 */
record CaseMove(
        ReviewStep step,
        @Nullable Bucket from,
        Bucket to,
        @Nullable String note) {

    boolean changesFigures() {
        return from != to;
    }
}
