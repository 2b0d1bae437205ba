package gatehouse.review;

import gatehouse.rows.ManyKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Adds the moves of the last moment to the tallies 汇总: reads a batch, adds it, and deletes exactly what it read, all in one
 * transaction. So a move is counted once whatever happens, and one that commits later with a lower id is not passed over.
 */
@Component
class RollUp {

    private static final int BATCH = 2_000;

    private static final String TALLY = """
            INSERT INTO review_tally (kind, bucket, limit_day, promised_day, submitted_day, submitted_hour, cases)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)""";
    private static final String EMPTY = """
            DELETE FROM review_tally WHERE kind = ? AND bucket = ? AND limit_day = ? AND promised_day = ?
            AND submitted_day = ? AND submitted_hour = ? AND cases = 0""";
    private static final String DURATION = """
            INSERT INTO review_duration (kind, decided_day, duration_bucket, cases)
            VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)""";

    private static final ManyKeys DELETE = new ManyKeys("DELETE FROM review_delta WHERE id");

    private final DeskTransaction transaction;
    private final JdbcTemplate jdbc;

    RollUp(DeskTransaction transaction, JdbcTemplate jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    void run() {
        while (addBatch() == BATCH) {
            // a full batch: there is more
        }
    }

    private int addBatch() {
        return transaction.run(() -> {
            List<Delta> deltas = jdbc.query(
                    "SELECT * FROM review_delta ORDER BY id LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED", Delta::of);
            if (!deltas.isEmpty()) {
                add(deltas);
                delete(deltas);
            }
            return deltas.size();
        });
    }

    private void add(List<Delta> deltas) {
        Map<List<Object>, Long> tallies = new HashMap<>();
        Map<List<Object>, Long> durations = new HashMap<>();
        Set<Long> closed = new HashSet<>();
        for (Delta delta : deltas) {
            delta.addTo(tallies, durations);
            if (!delta.to().isOpen()) {
                closed.add(delta.applicationId());
            }
        }
        tallies.values().removeIf(cases -> cases == 0);
        batch(TALLY, rows(tallies));
        batch(EMPTY, tallies.keySet().stream().map(List::toArray).toList());
        batch(DURATION, rows(durations));
        batch(
                "INSERT IGNORE INTO review_gram_stale (application_id) VALUES (?)",
                closed.stream().map(id -> new Object[] {id}).toList());
    }

    private void delete(List<Delta> deltas) {
        DELETE.update(jdbc, deltas.stream().map(Delta::id).toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private static List<Object[]> rows(Map<List<Object>, Long> counted) {
        List<Object[]> rows = new ArrayList<>();
        counted.forEach((key, cases) -> {
            List<Object> row = new ArrayList<>(key);
            row.add(cases);
            rows.add(row.toArray());
        });
        return rows;
    }

    /** One appended move. */
    private record Delta(
            long id,
            long applicationId,
            String kind,
            LocalDate submittedDay,
            int submittedHour,
            LocalDate promisedDay,
            LocalDate limitDay,
            @Nullable Bucket from,
            Bucket to,
            @Nullable LocalDate decidedDay,
            @Nullable Integer durationBucket) {

        static Delta of(ResultSet row, int index) throws SQLException {
            String from = row.getString("from_bucket");
            return new Delta(
                    row.getLong("id"),
                    row.getLong("application_id"),
                    row.getString("kind"),
                    row.getObject("submitted_day", LocalDate.class),
                    row.getInt("submitted_hour"),
                    row.getObject("promised_day", LocalDate.class),
                    row.getObject("limit_day", LocalDate.class),
                    from == null ? null : Bucket.valueOf(from),
                    Bucket.valueOf(row.getString("to_bucket")),
                    row.getObject("decided_day", LocalDate.class),
                    row.getObject("duration_bucket", Integer.class));
        }

        void addTo(Map<List<Object>, Long> tallies, Map<List<Object>, Long> durations) {
            if (from != null) {
                tallies.merge(key(from), -1L, Long::sum);
            }
            tallies.merge(key(to), 1L, Long::sum);
            if (decidedDay != null && durationBucket != null) {
                durations.merge(List.of(kind, decidedDay, durationBucket), 1L, Long::sum);
            }
        }

        private List<Object> key(Bucket bucket) {
            return List.of(kind, bucket.name(), limitDay, promisedDay, submittedDay, submittedHour);
        }
    }
}
