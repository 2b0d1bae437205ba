package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept counts of what is open 在办计数: the tallies and the moves not yet added to them, read in one statement. */
@Component
class KeptCounts {

    private static final String OPEN = """
            SELECT kind, bucket, promised_day, limit_day, MIN(submitted_day) AS first_submitted,
              MAX(submitted_day) AS last_submitted, CAST(SUM(cases) AS SIGNED) AS cases
            FROM (
              SELECT kind, bucket, promised_day, limit_day, submitted_day, cases FROM review_tally
                WHERE kind IN (:kinds) AND bucket IN ('WAITING', 'CLAIMED')
              UNION ALL
              SELECT kind, from_bucket, promised_day, limit_day, submitted_day, -1 FROM review_delta
                WHERE kind IN (:kinds) AND from_bucket IN ('WAITING', 'CLAIMED')
              UNION ALL
              SELECT kind, to_bucket, promised_day, limit_day, submitted_day, 1 FROM review_delta
                WHERE kind IN (:kinds) AND to_bucket IN ('WAITING', 'CLAIMED')
            ) counted
            GROUP BY kind, bucket, promised_day, limit_day
            HAVING SUM(cases) <> 0""";

    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenCount> open(Collection<KindCode> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(OPEN)
                .param("kinds", CaseRows.values(kinds))
                .query(KeptCounts::count)
                .list();
    }

    private static OpenCount count(ResultSet row, int index) throws SQLException {
        return new OpenCount(
                new KindCode(row.getString("kind")),
                CaseState.valueOf(row.getString("bucket")),
                row.getObject("promised_day", LocalDate.class),
                row.getObject("limit_day", LocalDate.class),
                row.getObject("first_submitted", LocalDate.class),
                row.getObject("last_submitted", LocalDate.class),
                row.getLong("cases"));
    }
}
