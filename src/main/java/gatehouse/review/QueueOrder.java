package gatehouse.review;

/** How a list of cases is sorted 排序; each way has its index, and the id decides between equals. */
public enum QueueOrder {
    MOST_URGENT("due", false),
    LEAST_URGENT("due", true),
    OLDEST_SUBMITTED("submitted_at", false),
    NEWEST_SUBMITTED("submitted_at", true),
    /** For what is decided: the latest decision first. */
    NEWEST_DECIDED("decided_at", true);

    private final String column;
    private final boolean descending;

    QueueOrder(String column, boolean descending) {
        this.column = column;
        this.descending = descending;
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
