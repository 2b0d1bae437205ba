package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the queue by a few direct ways 队列行. */
@Component
class CaseRows {

    /** What a {@link QueueRow} is read from, of the table {@code c}. */
    static final String COLUMNS = """
            c.application_id, c.number, c.kind, c.state, c.round, c.company_name, c.company_number, c.submitted_at, \
            c.due, c.promised_before, c.latest_before, c.provisional, c.priority_reason, c.holder_id, c.holder_name, \
            c.lease_until, c.decision, c.decided_by_name, c.decided_at""";

    private static final int SAME_NUMBER_SHOWN = 20;

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<QueueRow> find(ApplicationId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM review_case c WHERE c.application_id = ?")
                .param(id.value())
                .query(CaseRows::row)
                .optional();
    }

    /** The most urgent waiting case of a queue. */
    Optional<QueueRow> head(KindCode kind) {
        return jdbc.sql(
                        "SELECT " + COLUMNS
                                + " FROM review_case c WHERE c.kind = ? AND c.state = 'WAITING' ORDER BY c.due, c.application_id LIMIT 1")
                .param(kind.value())
                .query(CaseRows::row)
                .optional();
    }

    /** The queues that have something waiting, the one with the most urgent head first; a single queue is not asked. */
    List<KindCode> byUrgencyOfHead(Set<KindCode> kinds) {
        if (kinds.size() == 1) {
            return List.copyOf(kinds);
        }
        return kinds.stream()
                .flatMap(kind -> head(kind).stream())
                .sorted(Comparator.comparing(QueueRow::due)
                        .thenComparing(row -> row.id().value()))
                .map(QueueRow::kind)
                .toList();
    }

    /** Other suppliers' cases of the same company number, in the queues that the person may see. */
    List<QueueRow> sameCompanyNumber(String companyNumber, long supplierId, Set<KindCode> visible) {
        if (visible.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM review_case c WHERE c.company_number = :number AND c.supplier_id <> :supplier"
                        + " AND c.kind IN (:kinds) ORDER BY c.application_id DESC LIMIT " + SAME_NUMBER_SHOWN)
                .param("number", companyNumber)
                .param("supplier", supplierId)
                .param("kinds", values(visible))
                .query(CaseRows::row)
                .list();
    }

    /** How many cases each of these people holds. */
    Map<Long, Long> heldBy(Collection<KindCode> kinds, List<Long> staffIds) {
        Map<Long, Long> held = new HashMap<>();
        if (!staffIds.isEmpty()) {
            jdbc.sql(
                            "SELECT holder_id, COUNT(*) AS cases FROM review_case"
                                    + " WHERE kind IN (:kinds) AND state = 'CLAIMED' AND holder_id IN (:ids) GROUP BY holder_id")
                    .param("kinds", values(kinds))
                    .param("ids", staffIds)
                    .query(row -> {
                        held.put(row.getLong("holder_id"), row.getLong("cases"));
                    });
        }
        return held;
    }

    static List<String> values(Collection<KindCode> kinds) {
        return kinds.stream().map(KindCode::value).toList();
    }

    static QueueRow row(ResultSet row, int index) throws SQLException {
        return new QueueRow(
                new ApplicationId(row.getLong("application_id")),
                row.getString("number"),
                new KindCode(row.getString("kind")),
                CaseState.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getString("company_name"),
                row.getString("company_number"),
                required(row, "submitted_at"),
                required(row, "due"),
                instant(row, "promised_before"),
                required(row, "latest_before"),
                row.getBoolean("provisional"),
                row.getString("priority_reason"),
                row.getObject("holder_id", Long.class),
                row.getString("holder_name"),
                instant(row, "lease_until"),
                row.getString("decision"),
                row.getString("decided_by_name"),
                instant(row, "decided_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static Instant required(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column), column);
    }
}
