package gatehouse.deposit;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A deposit that is not made, or an amount that is not looked at 打款被拒: why, and which fields are wrong. */
public class DepositRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;
    private final transient List<FieldProblem> problems;

    public DepositRefused(Cause cause, List<FieldProblem> problems) {
        super(cause.name());
        this.cause = cause;
        this.problems = List.copyOf(problems);
    }

    public DepositRefused(Cause cause) {
        this(cause, List.of());
    }

    public Cause reason() {
        return cause;
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** What stands in the way; none of these counts as one of the day's applications, or as a try. */
    public enum Cause {
        /** The documents are not approved, or no deposit follows this kind of application. */
        NOT_APPROVED,
        ALREADY_VERIFIED,
        /** One deposit at a time: the bank has not answered yet. */
        IN_PROGRESS,
        /** One deposit at a time: this one has tries left. */
        ACTIVE,
        /** Five applications a day. */
        DAILY_LIMIT,
        /** Five minutes after the second wrong amount. */
        WAIT,
        /** The account is not in the verified company's name. */
        NAME_MISMATCH,
        /** Fields are wrong: see the problems. */
        INVALID,
        /** There is no deposit whose amount could be entered. */
        NO_ACTIVE_DEPOSIT,
        /** What was typed is no amount; it costs no try. */
        INVALID_FORMAT
    }
}
