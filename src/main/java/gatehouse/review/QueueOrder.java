package gatehouse.review;

import java.util.Set;

/** How a list of cases is sorted 排序; each way has its index, and the id decides between equals. */
public enum QueueOrder {
    MOST_URGENT("due", false),
    LEAST_URGENT("due", true),
    OLDEST_SUBMITTED("submitted_at", false),
    NEWEST_SUBMITTED("submitted_at", true),
    /** For what is decided: the latest decision first. */
    NEWEST_DECIDED("decided_at", true);

    /** Only of these there is a decision to go by; a case has its time just as long as it is closed. */
    static final Set<CaseState> DECIDED = Set.of(CaseState.CLOSED);

    private final String column;
    private final boolean descending;

    QueueOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
    }

    /** Whether a list of these states can be in this order. */
    public boolean isFor(Set<CaseState> states) {
        return this != NEWEST_DECIDED || states.equals(DECIDED);
    }

    String column() {
        return column;
    }

    boolean isDescending() {
        return descending;
    }

    boolean isByDue() {
        return this == MOST_URGENT || this == LEAST_URGENT;
    }

    boolean isBySubmission() {
        return this == OLDEST_SUBMITTED || this == NEWEST_SUBMITTED;
    }

    String direction() {
        return descending ? "DESC" : "ASC";
    }
}
