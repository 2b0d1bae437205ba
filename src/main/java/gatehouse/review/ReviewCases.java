package gatehouse.review;

import gatehouse.append.Appends;
import gatehouse.onboarding.ApplicationId;
import gatehouse.rows.ReadTogether;
import gatehouse.rows.Reading;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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

    private static final String SELECT = "SELECT " + String.join(", ", COLUMNS) + " FROM review_case WHERE ";

    private static final String HEAD =
            SELECT + "kind = ? AND state = 'WAITING' ORDER BY due, application_id LIMIT 1 FOR UPDATE SKIP LOCKED";

    private static final String FIND = SELECT + "application_id = ?";

    private static final String LOCK = FIND + " FOR UPDATE";

    /** As many rows as people hold, along the index of the queues; that is fewer than an index of leases would cost. */
    private static final String CLAIMED =
            "SELECT application_id FROM review_case WHERE kind IN (%s) AND state = 'CLAIMED' AND ";

    private static final int MOST_LAPSED = 100;

    private final JdbcTemplate jdbc;
    private final Appends appends;

    ReviewCases(JdbcTemplate jdbc, Appends appends) {
        this.jdbc = jdbc;
        this.appends = appends;
    }

    /** Writes what has changed of it, at the end of the transaction that has locked it. */
    void keep(ReviewCase changed) {
        @Nullable Object[] values = changed.values();
        @Nullable Object[] stored = changed.stored();
        if (stored == null) {
            insert(values);
        } else {
            update(stored, values);
        }
        changed.isStoredAs(values);
    }

    /** What it does not have yet is not mentioned: ten of the twenty-five columns. */
    private void insert(@Nullable Object[] values) {
        List<String> columns = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (int column = 0; column < values.length; column++) {
            Object value = values[column];
            if (value != null) {
                columns.add(COLUMNS.get(column));
                parameters.add(value);
            }
        }
        appends.add(
                "INSERT INTO review_case (" + String.join(", ", columns) + ") VALUES ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                parameters.toArray());
    }

    private void update(@Nullable Object[] stored, @Nullable Object[] values) {
        List<String> set = new ArrayList<>();
        List<@Nullable Object> parameters = new ArrayList<>();
        int id = COLUMNS.size() - 1;
        for (int column = 0; column < id; column++) {
            if (!Objects.equals(stored[column], values[column])) {
                set.add(COLUMNS.get(column) + " = ?");
                parameters.add(values[column]);
            }
        }
        if (!set.isEmpty()) {
            parameters.add(values[id]);
            appends.add(
                    "UPDATE review_case SET " + String.join(", ", set) + " WHERE application_id = ?",
                    parameters.toArray());
        }
    }

    /** The most urgent waiting case of a queue that nobody is just taking; one queue a query, or the locks spread. */
    Optional<ReviewCase> lockHead(KindCode kind) {
        return query(HEAD, kind.value()).stream().findFirst();
    }

    ReviewCase lock(ApplicationId id) {
        return findLocked(id).orElseThrow(() -> new ReviewRefused(ReviewRefused.Cause.NO_SUCH_CASE, null));
    }

    /** Locks the case and reads, in the same message but once the lock is held, what another module keeps of it. */
    <T> void lock(ApplicationId id, Reading<T> other, BiConsumer<ReviewCase, T> step) {
        var questions = new ReadTogether();
        var found = questions.ask(locking(id));
        var read = questions.ask(other);
        appends.flush();
        questions.send(jdbc);
        step.accept(found.answer(), read.answer());
    }

    private static Reading<ReviewCase> locking(ApplicationId id) {
        return new Reading<>(LOCK, List.of(id.value()), rows -> {
            if (!rows.next()) {
                throw new ReviewRefused(ReviewRefused.Cause.NO_SUCH_CASE, null);
            }
            return new ReviewCase(rows);
        });
    }

    Optional<ReviewCase> findLocked(ApplicationId id) {
        return query(LOCK, id.value()).stream().findFirst();
    }

    /** Up to a hundred cases whose lease has run out and that nobody is just changing. */
    List<ReviewCase> lockLapsed(Collection<KindCode> kinds, Instant now) {
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return lockClaimed(
                kinds, "lease_until <= ?", utc, " ORDER BY lease_until LIMIT " + MOST_LAPSED, " SKIP LOCKED");
    }

    List<ReviewCase> lockHeldBy(Collection<KindCode> kinds, long staffId) {
        return lockClaimed(kinds, "holder_id = ?", staffId, "", "");
    }

    /** Found first and locked then, by their keys: whoever claims meanwhile meets no lock of a case that was only looked at. */
    private List<ReviewCase> lockClaimed(
            Collection<KindCode> kinds, String which, Object value, String order, String others) {
        appends.flush();
        List<Object> parameters = new ArrayList<>(CaseRows.values(kinds));
        parameters.add(value);
        List<Long> found = jdbc.query(
                CLAIMED.formatted(places(kinds.size())) + which + order,
                (row, index) -> row.getLong(1),
                parameters.toArray());
        if (found.isEmpty()) {
            return List.of();
        }
        List<Object> locked = new ArrayList<>(found);
        locked.add(value);
        return jdbc.query(
                SELECT + "application_id IN (" + places(found.size()) + ") AND state = 'CLAIMED' AND " + which
                        + " ORDER BY application_id FOR UPDATE" + others,
                (row, index) -> new ReviewCase(row),
                locked.toArray());
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
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
