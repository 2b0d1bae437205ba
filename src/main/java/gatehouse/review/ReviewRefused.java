package gatehouse.review;

import org.jspecify.annotations.Nullable;

/** Something that cannot be done with a case now 操作被拒, with a sentence for the person who tried. */
public class ReviewRefused extends RuntimeException {

    private final Cause cause;
    private final @Nullable String holderName;

    public ReviewRefused(Cause cause, @Nullable String holderName) {
        super(cause.name());
        this.cause = cause;
        this.holderName = holderName;
    }

    public Cause reason() {
        return cause;
    }

    public @Nullable String holderName() {
        return holderName;
    }

    /** Why not; the sentence is the text {@code review.refused.<CAUSE>}. */
    public enum Cause {
        HELD_BY_ANOTHER,
        NOT_HELD,
        /** By somebody else, or from another window. */
        ALREADY_DECIDED,
        NOT_WAITING,
        /** The supplier took it back, or a check has made the review needless. */
        NOT_WANTED,
        NOT_MY_QUEUE,
        REASON_REQUIRED,
        COLLEAGUE_MAY_NOT,
        NOTE_REQUIRED,
        NOT_APPROVED,
        NO_SUCH_CASE,
        /** A search that would take too long: type more. */
        TOO_BROAD
    }
}
