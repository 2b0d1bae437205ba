package gatehouse.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The bare minimum 参照: one table with the index (queue, state, due, id), SKIP LOCKED, the decision and an audit row in one
 * transaction, by hand over JDBC. Its rows are the rows of the product's own queue.
 */
final class Reference {

    private static final int PAGE = 50;

    private final DataSource source;

    Reference(DataSource source) {
        this.source = source;
    }

    void fill() {
        run("DROP TABLE IF EXISTS reference_audit");
        run("DROP TABLE IF EXISTS reference_decision");
        run("DROP TABLE IF EXISTS reference_case");
        run(
                """
                CREATE TABLE reference_case (
                    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, queue VARCHAR(40) NOT NULL, state VARCHAR(24) NOT NULL,
                    due DATETIME(3) NOT NULL, company VARCHAR(400) NOT NULL, holder BIGINT NULL,
                    INDEX reference_queue (queue, state, due, id)) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin""");
        run(
                """
                CREATE TABLE reference_decision (
                    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, case_id BIGINT NOT NULL, decision VARCHAR(24) NOT NULL,
                    at DATETIME(3) NOT NULL)""");
        run(
                """
                CREATE TABLE reference_audit (
                    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, case_id BIGINT NOT NULL, what VARCHAR(64) NOT NULL,
                    who BIGINT NOT NULL, at DATETIME(3) NOT NULL)""");
        run(
                """
                INSERT INTO reference_case (id, queue, state, due, company)
                SELECT application_id, kind, state, due, company_name FROM review_case ORDER BY application_id""");
        run("ANALYZE TABLE reference_case");
    }

    void drop() {
        run("DROP TABLE reference_audit");
        run("DROP TABLE reference_decision");
        run("DROP TABLE reference_case");
    }

    int firstPage(String queue) {
        try (Connection connection = source.getConnection();
                PreparedStatement page = connection.prepareStatement(
                        "SELECT * FROM reference_case WHERE queue = ? AND state = 'WAITING' ORDER BY due, id LIMIT " + PAGE)) {
            page.setString(1, queue);
            List<String> rows = new ArrayList<>();
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString("company"));
                }
            }
            return rows.size();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Claims in one transaction, decides in a second one, as two clicks do. */
    boolean claimAndDecide(String queue, long who) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            long id = claim(connection, queue, who);
            if (id < 0) {
                connection.rollback();
                return false;
            }
            connection.commit();
            decide(connection, id, who);
            connection.commit();
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    boolean submit(String queue) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO reference_case (queue, state, due, company) VALUES (?, 'WAITING', ?, ?)")) {
                insert.setString(1, queue);
                insert.setTimestamp(2, now());
                insert.setString(3, "深圳永盛科技有限公司");
                insert.executeUpdate();
            }
            audit(connection, 0, 0, "submitted");
            connection.commit();
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long claim(Connection connection, String queue, long who) throws SQLException {
        long id = -1;
        try (PreparedStatement head = connection.prepareStatement(
                """
                SELECT id FROM reference_case WHERE queue = ? AND state = 'WAITING' ORDER BY due, id LIMIT 1
                FOR UPDATE SKIP LOCKED""")) {
            head.setString(1, queue);
            try (ResultSet row = head.executeQuery()) {
                if (row.next()) {
                    id = row.getLong(1);
                }
            }
        }
        if (id >= 0) {
            try (PreparedStatement claim =
                    connection.prepareStatement("UPDATE reference_case SET state = 'CLAIMED', holder = ? WHERE id = ?")) {
                claim.setLong(1, who);
                claim.setLong(2, id);
                claim.executeUpdate();
            }
        }
        return id;
    }

    private static void decide(Connection connection, long id, long who) throws SQLException {
        try (PreparedStatement close =
                connection.prepareStatement("UPDATE reference_case SET state = 'CLOSED' WHERE id = ?")) {
            close.setLong(1, id);
            close.executeUpdate();
        }
        try (PreparedStatement decision =
                connection.prepareStatement("INSERT INTO reference_decision (case_id, decision, at) VALUES (?, 'APPROVED', ?)")) {
            decision.setLong(1, id);
            decision.setTimestamp(2, now());
            decision.executeUpdate();
        }
        audit(connection, id, who, "approved");
    }

    private static void audit(Connection connection, long id, long who, String what) throws SQLException {
        try (PreparedStatement audit =
                connection.prepareStatement("INSERT INTO reference_audit (case_id, what, who, at) VALUES (?, ?, ?, ?)")) {
            audit.setLong(1, id);
            audit.setString(2, what);
            audit.setLong(3, who);
            audit.setTimestamp(4, now());
            audit.executeUpdate();
        }
    }

    private static Timestamp now() {
        return new Timestamp(System.currentTimeMillis());
    }

    private void run(String sql) {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
