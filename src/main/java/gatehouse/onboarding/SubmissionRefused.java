package gatehouse.onboarding;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A submission that cannot be taken 提交被拒: which fields are wrong, or what stands in its way. */
public class SubmissionRefused extends RuntimeException {

    private final Cause cause;
    private final transient List<FieldProblem> problems;

    public SubmissionRefused(Cause cause, List<FieldProblem> problems) {
        super(cause.name());
        this.cause = cause;
        this.problems = List.copyOf(problems);
    }

    public Cause reason() {
        return cause;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** What stands in the way. */
    public enum Cause {
        /** A step before this one is not done: the problems name each missing prerequisite. */
        PREREQUISITE,
        /** The supplier does not meet the conditions of the kind: the problems name each of them. */
        CONDITIONS,
        /** Fields or scans are wrong: see the problems. */
        INVALID,
        /** There is an open application of this supplier and kind already. */
        ALREADY_OPEN,
        /** It is approved already. */
        ALREADY_APPROVED,
        /** It is not under review, so there is nothing to withdraw. */
        NOT_OPEN,
        /** Somebody has claimed it, so it cannot be withdrawn. */
        CLAIMED
    }
}
