package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rounds of one queue and one state in one table 轮次分支: a stretch of one index. */
final class RoundBranch {

    private static final String OPEN = "state IN ('WAITING', 'CLAIMED')";
    /** Where nothing is promised, nothing is missed beside the latest. */
    private static final String PROMISED = "promised_before IS NOT NULL AND promised_before < latest_before";

    private final String table;
    private final StringBuilder where;
    private final List<Object> parameters = new ArrayList<>();
    private final String order;

    RoundBranch(String table, KindCode kind, CaseState state, String order) {
        this.table = table;
        this.order = order;
        this.where = new StringBuilder("kind = ? AND state = ?");
        parameters.add(kind.value());
        parameters.add(state.name());
    }

    /** Decided cases: a case has the time of its decision just as long as it is closed, and its index goes by that alone. */
    RoundBranch(String table, KindCode kind) {
        this.table = table;
        this.order = "decided_at";
        this.where = new StringBuilder("kind = ?");
        parameters.add(kind.value());
    }

    /** From the first instant on, before the second one, by the column that the list is in order of. */
    RoundBranch between(Instant from, Instant before) {
        return and(order + " >= ? AND " + order + " < ?", utc(from), utc(before));
    }

    /** What became of it, by the days that the kept figures go by. */
    RoundBranch became(RoundFate fate, LocalDate today) {
        LocalDateTime dayBegins = utc(BeijingDay.startOf(today));
        return switch (fate) {
            case WITHIN -> and("state = 'CLOSED' AND decided_at < latest_before");
            case OPEN -> and(OPEN + " AND latest_before > ?", dayBegins);
            case BREACHED ->
                and(
                        "(state = 'CLOSED' AND decided_at >= latest_before OR " + OPEN + " AND latest_before <= ?)",
                        dayBegins);
            case WITHDRAWN -> and("state = 'WITHDRAWN'");
            case PROMISE_MISSED ->
                and(
                        PROMISED + " AND (state = 'CLOSED' AND decided_at >= promised_before OR " + OPEN
                                + " AND promised_before <= ?)",
                        dayBegins);
        };
    }

    /** The promise, or else the limit, ends with this day. */
    RoundBranch endsWith(LocalDate today) {
        LocalDateTime begins = utc(BeijingDay.startOf(today));
        LocalDateTime ends = utc(BeijingDay.startOf(today.plusDays(1)));
        return and(
                "(COALESCE(promised_before, latest_before) > ? AND COALESCE(promised_before, latest_before) <= ?"
                        + " OR latest_before > ? AND latest_before <= ?)",
                begins,
                ends,
                begins,
                ends);
    }

    /** The first of the branch, found on its index; the rows are fetched for the page only. */
    String keys(int most) {
        return "(SELECT '" + table + "' AS origin, application_id, round, " + order + " AS position FROM " + table
                + " WHERE " + where + " ORDER BY " + order + ", application_id LIMIT " + most + ")";
    }

    List<Object> parameters() {
        return parameters;
    }

    private RoundBranch and(String condition, Object... values) {
        where.append(" AND ").append(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
