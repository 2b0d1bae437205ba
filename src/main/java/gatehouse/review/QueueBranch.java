package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that lies in one queue and, where an index is to be walked along, one state: a stretch of that index. A list is the merger of
 * its branches; each of them stops as soon as it has given as many rows as the page can need.
 */
final class QueueBranch {

    private final StringBuilder where;
    private final List<Object> parameters = new ArrayList<>();
    private final KindCode kind;
    private final Set<CaseState> states;
    private final String column;
    private @Nullable Long holderId;
    private @Nullable Stretch stretch;
    private boolean whole = true;

    QueueBranch(KindCode kind, Set<CaseState> states, QueueOrder order) {
        this.kind = kind;
        this.states = states;
        this.column = "c." + order.column();
        this.where = new StringBuilder("c.kind = ?");
        parameters.add(kind.value());
        if (order == QueueOrder.NEWEST_DECIDED && states.equals(QueueOrder.DECIDED)) {
            // the same rows: its index knows the time of a decision, and no state, which every claim would change there
            where.append(" AND c.decided_at IS NOT NULL");
        } else {
            where.append(" AND c.state IN (")
                    .append(String.join(", ", Collections.nCopies(states.size(), "?")))
                    .append(")");
            states.forEach(state -> parameters.add(state.name()));
        }
    }

    QueueBranch heldBy(@Nullable Long holderId) {
        this.holderId = holderId;
        return holderId == null ? this : and("c.holder_id = ?", holderId);
    }

    /** Only positions after the first instant, until the second one. */
    QueueBranch between(Instant after, Instant until) {
        stretch = new Stretch(utc(after), utc(until));
        return and(column + " > ? AND " + column + " <= ?", utc(after), utc(until));
    }

    QueueBranch promisedFor(@Nullable LocalDate day) {
        return day == null ? this : endingOn(day);
    }

    private QueueBranch endingOn(LocalDate day) {
        and("c.due <= ?", utc(BeijingDay.startOf(day.plusDays(1))));
        return and(
                "COALESCE(c.promised_before, c.latest_before) > ? AND COALESCE(c.promised_before, c.latest_before) <= ?",
                utc(BeijingDay.startOf(day)),
                utc(BeijingDay.startOf(day.plusDays(1))));
    }

    QueueBranch submittedOn(@Nullable LocalDate day) {
        return day == null
                ? this
                : and(
                        "c.submitted_at >= ? AND c.submitted_at < ?",
                        utc(BeijingDay.startOf(day)),
                        utc(BeijingDay.startOf(day.plusDays(1))));
    }

    /** The band as it is defined, beside the bounds that only save reading. */
    QueueBranch in(Band band, Instant now) {
        LocalDateTime todayEnds = utc(Band.todayEnds(now));
        return switch (band) {
            case OVERDUE -> and("c.latest_before <= ?", utc(now));
            case PROMISE_MISSED -> and("c.promised_before <= ? AND c.latest_before > ?", utc(now), utc(now));
            case DUE_TODAY ->
                and(
                        "COALESCE(c.promised_before, c.latest_before) > ? AND COALESCE(c.promised_before, c.latest_before) <= ?",
                        utc(now),
                        todayEnds);
            case ON_TIME -> and("COALESCE(c.promised_before, c.latest_before) > ?", todayEnds);
        };
    }

    /** From this row on, the row itself included. */
    QueueBranch from(PageMarks.Mark mark, QueueOrder order) {
        String beyond = order.isDescending() ? "<" : ">";
        LocalDateTime at = utc(mark.position());
        return and(
                column + " " + beyond + "= ? AND (" + column + " " + beyond + " ? OR c.application_id " + beyond
                        + "= ?)",
                at,
                at,
                mark.id());
    }

    KindCode kind() {
        return kind;
    }

    Set<CaseState> states() {
        return states;
    }

    boolean isOpen() {
        return states.contains(CaseState.WAITING) || states.contains(CaseState.CLAIMED);
    }

    /** So few cases are claimed or withdrawn that these are read one by one, whatever else is asked of them. */
    boolean isShort() {
        return holderId != null
                || states.equals(Set.of(CaseState.CLAIMED))
                || states.equals(Set.of(CaseState.WITHDRAWN));
    }

    /** Everything of its queue and states: the index gives the rows in their order, whatever the optimizer thinks. */
    boolean isWhole() {
        return whole;
    }

    /** Where it is known to lie, in the order that it was made for. */
    Optional<Stretch> stretch() {
        return Optional.ofNullable(stretch);
    }

    String where() {
        return where.toString();
    }

    List<Object> parameters() {
        return parameters;
    }

    /** From after the first instant until the second one. */
    record Stretch(LocalDateTime after, LocalDateTime until) {}

    private QueueBranch and(String condition, Object... values) {
        whole = false;
        where.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
