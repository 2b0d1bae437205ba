package gatehouse.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.WithDatabase;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@WithDatabase
@SpringBootTest(classes = AppendsTests.Slice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AppendsTests {

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    @Import(Appends.class)
    static class Slice {}

    private static final String INSERT = "INSERT INTO append_test (id, text, at, bytes) VALUES (?, ?, ?, ?)";

    @Autowired
    private Appends appends;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void table() {
        jdbc.execute("""
                CREATE TABLE append_test (id INT NOT NULL PRIMARY KEY, text VARCHAR(40) NULL, at DATETIME(3) NULL,
                bytes VARBINARY(8) NULL) CHARACTER SET utf8mb4""");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE append_test");
    }

    @Test
    void whatIsAddedIsWrittenInItsOrderBeforeTheCommit() {
        byte[] bytes = {0, 39, 92, -1, 59};
        LocalDateTime at = LocalDateTime.of(2026, 2, 28, 23, 59, 59, 987_000_000);
        inTransaction(() -> {
            appends.add(INSERT, 1, "it's 企业; DROP TABLE append_test; -- ?", at, bytes);
            appends.add(INSERT, 2, null, null, null);
            appends.add("UPDATE append_test SET text = ? WHERE id = ?", "changed", 2);
            assertThat(count()).isZero();
        });

        assertThat(jdbc.queryForList("SELECT text FROM append_test ORDER BY id", String.class))
                .containsExactly("it's 企业; DROP TABLE append_test; -- ?", "changed");
        assertThat(jdbc.queryForObject("SELECT at FROM append_test WHERE id = 1", LocalDateTime.class))
                .isEqualTo(at);
        assertThat(jdbc.queryForObject("SELECT bytes FROM append_test WHERE id = 1", byte[].class))
                .isEqualTo(bytes);
    }

    @Test
    void aWriteThatFailsAmongOthersTakesTheTransactionWithIt() {
        for (int broken : List.of(0, 1, 4)) {
            assertThatThrownBy(() -> inTransaction(() -> {
                        jdbc.update(INSERT, 100, "before", null, null);
                        for (int one = 0; one < 5; one++) {
                            appends.add(INSERT, one == broken ? 100 : one, "text", null, null);
                        }
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(count()).isZero();
        }
    }

    @Test
    void whatIsRolledBackIsNeverWritten() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    appends.add(INSERT, 1, "text", null, null);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    void whatIsFlushedCanBeRead() {
        inTransaction(() -> {
            appends.add(INSERT, 1, "text", null, null);
            appends.add(INSERT, 2, "text", null, null);
            appends.flush();
            assertThat(count()).isEqualTo(2);
            appends.add(INSERT, 3, "text", null, null);
        });
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void anInnerTransactionWritesItsOwn() {
        inTransaction(() -> {
            appends.add(INSERT, 1, "outer", null, null);
            inNewTransaction(() -> appends.add(INSERT, 2, "inner", null, null));
            assertThat(jdbc.queryForList("SELECT id FROM append_test", Integer.class))
                    .containsExactly(2);
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatIsAddedWhileTheCommitBeginsIsWrittenToo() {
        inTransaction(() -> {
            appends.add(INSERT, 1, "text", null, null);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    appends.add(INSERT, 2, "text", null, null);
                }
            });
        });
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void afterTheCommitNothingIsTakenThatWouldBeLost() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    appends.add(INSERT, 1, "text", null, null);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            appends.add(INSERT, 2, "text", null, null);
                        }
                    });
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void manyAreWrittenToo() {
        inTransaction(() -> {
            for (int one = 0; one < 123; one++) {
                appends.add(INSERT, one, "text", null, null);
            }
        });
        assertThat(count()).isEqualTo(123);
    }

    @Test
    void outsideATransactionItIsWrittenAtOnce() {
        appends.add(INSERT, 1, "text", null, null);
        assertThat(count()).isEqualTo(1);
    }

    /** Several statements may be sent in one, but nothing that is prepared alone can smuggle a second one in. */
    @Test
    void valuesStayValues() {
        String smuggled = "'; DELETE FROM append_test; INSERT INTO append_test (id) VALUES (9); -- ";
        jdbc.update(INSERT, 1, "kept", null, null);
        assertThat(jdbc.queryForList("SELECT id FROM append_test WHERE text = ?", Integer.class, smuggled))
                .isEmpty();
        inTransaction(() -> {
            appends.add("UPDATE append_test SET text = ? WHERE text = ?", "x", smuggled);
            appends.add("UPDATE append_test SET text = ? WHERE text = ?", smuggled, smuggled);
        });
        assertThat(jdbc.queryForList("SELECT text FROM append_test", String.class))
                .containsExactly("kept");
        assertThatThrownBy(() -> jdbc.update("UPDATE append_test SET text = ?; SELECT", "x"))
                .isInstanceOf(DataAccessException.class);
    }

    private int count() {
        Integer rows = jdbc.queryForObject("SELECT COUNT(*) FROM append_test", Integer.class);
        return rows == null ? -1 : rows;
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    private void inNewTransaction(Runnable work) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.executeWithoutResult(status -> work.run());
    }
}
