package gatehouse.review;

import gatehouse.append.Appends;
import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The cases, locked before they are changed. Plain SQL: the claim must walk along its index and skip what is locked, and a
 * decision writes its case in the same round trip as everything that follows from it.
 */
@Repository
class ReviewCases {

    /** What a case keeps, its id last. */
    static final List<String> COLUMNS = List.of(
            "kind",
            "state",
            "due",
            "round",
            "number",
            "supplier_id",
            "company_name",
            "company_key",
            "company_number",
            "submitted_at",
            "promised_before",
            "latest_before",
            "provisional",
            "priority_reason",
            "holder_id",
            "holder_name",
            "claimed_at",
            "lease_until",
            "lapsed_id",
            "handover_note",
            "decision",
            "decided_by",
            "decided_by_name",
            "decided_at",
            "application_id");

    private static final String INSERT = "INSERT INTO review_case (version, " + String.join(", ", COLUMNS)
            + ") VALUES (0, " + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    private static final String UPDATE = "UPDATE review_case SET version = version + 1, "
            + String.join(" = ?, ", COLUMNS.subList(0, COLUMNS.size() - 1)) + " = ? WHERE application_id = ?";

    private static final String HEAD = """
            SELECT * FROM review_case WHERE kind = ? AND state = 'WAITING'
            ORDER BY due, application_id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String FIND = "SELECT * FROM review_case WHERE application_id = ?";

    private static final String LAPSED = """
            SELECT * FROM review_case WHERE lease_until <= ?
            ORDER BY lease_until LIMIT 100 FOR UPDATE SKIP LOCKED""";

    private static final String HELD =
            "SELECT * FROM review_case WHERE holder_id = ? AND state = 'CLAIMED' ORDER BY application_id FOR UPDATE";

    private final JdbcTemplate jdbc;
    private final Appends appends;

    ReviewCases(JdbcTemplate jdbc, Appends appends) {
        this.jdbc = jdbc;
        this.appends = appends;
    }

    /** Writes it as it is now, at the end of the transaction that has locked it. */
    void keep(ReviewCase changed) {
        appends.add(changed.isStored() ? UPDATE : INSERT, changed.values());
    }

    /** The most urgent waiting case of a queue that nobody is just taking; one queue a query, or the locks spread. */
    Optional<ReviewCase> lockHead(KindCode kind) {
        return query(HEAD, kind.value()).stream().findFirst();
    }

    ReviewCase lock(ApplicationId id) {
        return findLocked(id).orElseThrow(() -> new ReviewRefused(ReviewRefused.Cause.NO_SUCH_CASE, null));
    }

    Optional<ReviewCase> findLocked(ApplicationId id) {
        return query(FIND + " FOR UPDATE", id.value()).stream().findFirst();
    }

    /** Up to a hundred cases whose lease has run out and that nobody is just changing. */
    List<ReviewCase> lockLapsed(Instant now) {
        return query(LAPSED, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    List<ReviewCase> lockHeldBy(long staffId) {
        return query(HELD, staffId);
    }

    Optional<ReviewCase> find(ApplicationId id) {
        return query(FIND, id.value()).stream().findFirst();
    }

    /** What the transaction itself has changed before is read as changed. */
    private List<ReviewCase> query(String sql, Object parameter) {
        appends.flush();
        return jdbc.query(sql, (row, index) -> new ReviewCase(row), parameter);
    }
}
