package gatehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.WithDatabase;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WithDatabase
@SpringBootTest(
        classes = TransactionConnectionsTests.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // one of each pool, so that what a session was asked can be counted over several transactions
        properties = {
            "spring.datasource.hikari.maximum-pool-size=1",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.jpa.database-platform=org.hibernate.dialect.MySQLDialect"
        })
class TransactionConnectionsTests {

    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    @Import(ConnectionConfiguration.class)
    static class Slice {}

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE connection_test (id INT NOT NULL PRIMARY KEY)");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE connection_test");
    }

    @Test
    void aTransactionIsBegunAndEndedWithoutTellingTheSessionAnything() {
        long before = inTransaction(false, this::settingsMade);

        inTransaction(false, () -> jdbc.update("INSERT INTO connection_test VALUES (1)"));
        inTransaction(true, this::count);

        assertThat(inTransaction(false, this::settingsMade)).isEqualTo(before);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void itIsAnotherSessionThanTheOneOutside() {
        long outside = session();

        assertThat(inTransaction(false, this::session)).isNotEqualTo(outside);
        assertThat(inTransaction(false, this::commitsByItself)).isFalse();
        assertThat(commitsByItself()).isTrue();
    }

    @Test
    void whatIsWrittenOutsideIsThereAtOnce() {
        jdbc.update("INSERT INTO connection_test VALUES (1)");

        assertThat(inTransaction(true, this::count)).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        assertThatThrownBy(() -> inTransaction(false, () -> {
                    jdbc.update("INSERT INTO connection_test VALUES (1)");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(count()).isZero();
        assertThat(inTransaction(false, this::count)).isZero();
    }

    @Test
    void aTransactionThatOnlyReadsDoesNotWrite() {
        assertThatThrownBy(() -> inTransaction(true, () -> jdbc.update("INSERT INTO connection_test VALUES (1)")))
                .isInstanceOf(DataAccessException.class);

        inTransaction(false, () -> jdbc.update("INSERT INTO connection_test VALUES (2)"));
        assertThat(count()).isEqualTo(1);
    }

    private <T> T inTransaction(boolean readOnly, Supplier<T> work) {
        var transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(readOnly);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transaction.execute(status -> work.get());
    }

    private long settingsMade() {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Com_set_option'", (row, index) -> row.getLong("Value"))
                .getFirst();
    }

    private long session() {
        return number("SELECT CONNECTION_ID()");
    }

    private boolean commitsByItself() {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> connection.getAutoCommit()));
    }

    private long count() {
        return number("SELECT COUNT(*) FROM connection_test");
    }

    private long number(String sql) {
        return jdbc.query(sql, (row, index) -> row.getLong(1)).getFirst();
    }
}
