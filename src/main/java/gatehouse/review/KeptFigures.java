package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the kept aggregates 统计读取: tallies and the moves not yet added, in one statement, which sees one moment. */
@Component
class KeptFigures {

    private static final String ROUNDS = """
            FROM (
              SELECT kind, bucket, submitted_day, submitted_hour, promised_day, limit_day, cases FROM review_tally
                WHERE submitted_day BETWEEN :first AND :last AND kind IN (:kinds)
              UNION ALL
              SELECT kind, from_bucket, submitted_day, submitted_hour, promised_day, limit_day, -1 FROM review_delta
                WHERE submitted_day BETWEEN :first AND :last AND kind IN (:kinds) AND from_bucket IS NOT NULL
              UNION ALL
              SELECT kind, to_bucket, submitted_day, submitted_hour, promised_day, limit_day, 1 FROM review_delta
                WHERE submitted_day BETWEEN :first AND :last AND kind IN (:kinds)
            ) counted""";

    private static final String BY_DAY =
            """
            SELECT kind, bucket, submitted_day, promised_day, limit_day, CAST(SUM(cases) AS SIGNED) AS cases
            """ + ROUNDS + " GROUP BY kind, bucket, submitted_day, promised_day, limit_day HAVING SUM(cases) <> 0";

    private static final String BY_HOUR = "SELECT kind, submitted_hour, CAST(SUM(cases) AS SIGNED) AS cases " + ROUNDS
            + " GROUP BY kind, submitted_hour HAVING SUM(cases) <> 0 ORDER BY kind, submitted_hour";

    private static final String DURATIONS = """
            SELECT kind, duration_bucket, CAST(SUM(cases) AS SIGNED) AS cases FROM (
              SELECT kind, duration_bucket, cases FROM review_duration
                WHERE decided_day BETWEEN :first AND :last AND kind IN (:kinds)
              UNION ALL
              SELECT kind, duration_bucket, 1 FROM review_delta
                WHERE decided_day BETWEEN :first AND :last AND kind IN (:kinds) AND duration_bucket IS NOT NULL
            ) counted GROUP BY kind, duration_bucket""";

    private static final String OLDEST = """
            (SELECT submitted_at FROM review_case WHERE kind = :kind AND state = 'WAITING'
              ORDER BY submitted_at, application_id LIMIT 1)
            UNION ALL
            (SELECT submitted_at FROM review_case WHERE kind = :kind AND state = 'CLAIMED'
              ORDER BY submitted_at, application_id LIMIT 1)""";

    private final JdbcClient jdbc;

    KeptFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptRounds> rounds(Set<KindCode> kinds, LocalDate first, LocalDate last) {
        return kinds.isEmpty()
                ? List.of()
                : asked(BY_DAY, kinds, first, last).query(KeptFigures::rounds).list();
    }

    List<ReviewFigures.ArrivalFigure> arrivals(Set<KindCode> kinds, LocalDate day) {
        return kinds.isEmpty()
                ? List.of()
                : asked(BY_HOUR, kinds, day, day)
                        .query((row, index) -> new ReviewFigures.ArrivalFigure(
                                new KindCode(row.getString("kind")),
                                row.getInt("submitted_hour"),
                                row.getLong("cases")))
                        .list();
    }

    /** The histogram of each queue that decided something. */
    Map<KindCode, SortedMap<Integer, Long>> durations(Set<KindCode> kinds, LocalDate first, LocalDate last) {
        Map<KindCode, SortedMap<Integer, Long>> durations = new TreeMap<>(Comparator.comparing(KindCode::value));
        if (!kinds.isEmpty()) {
            asked(DURATIONS, kinds, first, last).query(row -> {
                durations
                        .computeIfAbsent(new KindCode(row.getString("kind")), kind -> new TreeMap<>())
                        .put(row.getInt("duration_bucket"), row.getLong("cases"));
            });
        }
        return durations;
    }

    @Nullable
    Instant oldestSubmission(KindCode kind) {
        return jdbc
                .sql(OLDEST)
                .param("kind", kind.value())
                .query((row, index) -> CaseRows.required(row, "submitted_at"))
                .list()
                .stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private JdbcClient.StatementSpec asked(String sql, Set<KindCode> kinds, LocalDate first, LocalDate last) {
        return jdbc.sql(sql)
                .param("kinds", CaseRows.values(kinds))
                .param("first", first)
                .param("last", last);
    }

    private static KeptRounds rounds(ResultSet row, int index) throws SQLException {
        return new KeptRounds(
                new KindCode(row.getString("kind")),
                Bucket.valueOf(row.getString("bucket")),
                row.getObject("submitted_day", LocalDate.class),
                row.getObject("promised_day", LocalDate.class),
                row.getObject("limit_day", LocalDate.class),
                row.getLong("cases"));
    }
}
