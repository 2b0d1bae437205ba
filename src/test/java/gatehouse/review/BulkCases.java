package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many cases at once, past the services: enough of them that a plan which reads them all is seen. */
class BulkCases {

    /** Ids from here on are of no application. */
    static final long FIRST_ID = 1_000_000;

    private static final int A_BATCH = 5_000;
    private static final String SURNAMES = "杭宁温绍湖嘉金衢舟台";
    private static final String NAMES = "天地玄黄宇宙洪荒日月盈昃辰宿列张";

    private final JdbcTemplate jdbc;

    BulkCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One every ten seconds before the instant, all waiting, each promised for the end of its day. */
    void add(KindCode kind, int cases, Instant newest) {
        jdbc.execute((Connection connection) -> {
            try (Statement session = connection.createStatement()) {
                session.execute("SET FOREIGN_KEY_CHECKS = 0");
                insert(connection, kind, cases, newest);
                session.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
            return true;
        });
        jdbc.execute("ANALYZE TABLE review_case, review_case_pair");
        tally();
    }

    private static void insert(Connection connection, KindCode kind, int cases, Instant newest) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement one = connection.prepareStatement("""
                        INSERT INTO review_case (application_id, kind, state, due, round, number, supplier_id, company_name,
                          company_key, company_number, submitted_at, promised_before, latest_before, provisional)
                        VALUES (?, ?, 'WAITING', ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)""");
                PreparedStatement gram = connection.prepareStatement(
                        "INSERT INTO review_case_pair (pair, due, application_id) VALUES (?, ?, ?)")) {
            for (int i = 0; i < cases; i++) {
                add(one, gram, kind, i, newest.minusSeconds(10L * (cases - i)));
                if (i % A_BATCH == A_BATCH - 1 || i == cases - 1) {
                    one.executeBatch();
                    gram.executeBatch();
                    connection.commit();
                }
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void add(PreparedStatement one, PreparedStatement gram, KindCode kind, int i, Instant submitted)
            throws SQLException {
        long id = FIRST_ID + i;
        String name = nameOf(i);
        Instant due = BeijingDay.startOf(BeijingDay.of(submitted).plusDays(1));
        fill(
                one,
                id,
                kind.value(),
                utc(due),
                "A" + id,
                id,
                name,
                name,
                numberOf(i),
                utc(submitted),
                utc(due),
                utc(due.plus(Duration.ofDays(3))));
        Set<String> grams = CompanyNameGrams.of(name);
        for (String pair : grams) {
            fill(gram, PairKey.of(pair, kind.value(), true), utc(due), id);
        }
    }

    static String nameOf(int i) {
        return at(SURNAMES, i) + at(NAMES, i / 10) + at(NAMES, i / 160) + at(NAMES, i / 2560) + "公司";
    }

    static String numberOf(int i) {
        return "N%017d".formatted(i / 2);
    }

    private static String at(String characters, int i) {
        return String.valueOf(characters.charAt(i % characters.length()));
    }

    private static void fill(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private void tally() {
        jdbc.update("DELETE FROM review_tally");
        jdbc.update("""
                INSERT INTO review_tally (kind, bucket, limit_day, promised_day, submitted_day, submitted_hour, cases)
                SELECT kind, state, DATE(latest_before - INTERVAL 1 SECOND + INTERVAL 8 HOUR),
                  DATE(promised_before - INTERVAL 1 SECOND + INTERVAL 8 HOUR), DATE(submitted_at + INTERVAL 8 HOUR),
                  HOUR(submitted_at + INTERVAL 8 HOUR), COUNT(*)
                FROM review_case GROUP BY 1, 2, 3, 4, 5, 6""");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
