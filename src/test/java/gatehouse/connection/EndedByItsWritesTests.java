package gatehouse.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.WithDatabase;
import gatehouse.append.Appends;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import outside.EndedRow;

@WithDatabase
@SpringBootTest(
        classes = EndedByItsWritesTests.Slice.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        // one of each pool, so that what a session was asked can be counted over several transactions
        properties = {
            "spring.datasource.hikari.maximum-pool-size=1",
            "spring.datasource.hikari.minimum-idle=1",
            "spring.jpa.database-platform=org.hibernate.dialect.MySQLDialect",
            "spring.jpa.hibernate.ddl-auto=none"
        })
class EndedByItsWritesTests {

    @AutoConfigurationPackage
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class
    })
    @Import({ConnectionConfiguration.class, Appends.class})
    static class Slice {

        @Bean
        PersistenceManagedTypes entities() {
            return PersistenceManagedTypes.of(EndedRow.class.getName());
        }
    }

    private static final String INSERT = "INSERT INTO ended_test (id) VALUES (?)";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Appends appends;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private EntityManager entities;

    @BeforeEach
    void table() {
        jdbc.execute("CREATE TABLE ended_test (id INT NOT NULL PRIMARY KEY)");
    }

    @AfterEach
    void noTable() {
        jdbc.execute("DROP TABLE ended_test");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 39, 40, 41, 80, 81})
    void theCommitNeedsNoMessageOfItsOwn(int writes) {
        long commits = inTransaction(() -> status("Com_commit"));

        inTransaction(() -> {
            for (int one = 0; one < writes; one++) {
                appends.add(INSERT, one);
            }
            return true;
        });

        assertThat(count()).isEqualTo(writes);
        // that of the first look, and that of the writes: nothing is committed twice
        assertThat(inTransaction(() -> status("Com_commit"))).isEqualTo(commits + 2);
    }

    @Test
    void aWriteThatFailsLeavesNothingAndNoLockBehind() {
        for (int broken : List.of(0, 1, 4)) {
            assertThatThrownBy(() -> inTransaction(() -> {
                        jdbc.update(INSERT, 100);
                        for (int one = 0; one < 5; one++) {
                            appends.add(INSERT, one == broken ? 100 : one);
                        }
                        return true;
                    }))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(count()).isZero();
            jdbc.update("INSERT INTO ended_test (id) VALUES (100)");
            jdbc.update("DELETE FROM ended_test");
        }
    }

    @Test
    void theNextTransactionOfTheConnectionIsCommittedAsEver() {
        inTransaction(() -> {
            appends.add(INSERT, 1);
            return true;
        });
        inTransaction(() -> jdbc.update(INSERT, 2));
        assertThatThrownBy(() -> inTransaction(() -> {
                    jdbc.update(INSERT, 3);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void whatEntitiesHaveStillToWriteIsPartOfIt() {
        inTransaction(() -> {
            entities.persist(new EndedRow(1));
            appends.add(INSERT, 2);
            return true;
        });
        assertThat(ids()).containsExactly(1, 2);

        assertThatThrownBy(() -> inTransaction(() -> {
                    entities.persist(new EndedRow(3));
                    appends.add(INSERT, 4);
                    appends.add(INSERT, 1);
                    return true;
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> inTransaction(() -> {
                    appends.add(INSERT, 5);
                    entities.persist(new EndedRow(1));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void whoWritesWhileTheTransactionEndsIsStillPartOfIt() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    appends.add(INSERT, 1);
                    beforeCommit(() -> {
                        throw new IllegalStateException("late");
                    });
                    return true;
                }))
                .hasMessage("late");
        assertThat(count()).isZero();

        inTransaction(() -> {
            appends.add(INSERT, 1);
            beforeCommit(() -> jdbc.update(INSERT, 2));
            return true;
        });
        assertThat(ids()).containsExactly(1, 2);
    }

    private static void beforeCommit(Runnable late) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                late.run();
            }
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private long status(String name) {
        return jdbc.query("SHOW SESSION STATUS LIKE '" + name + "'", (row, index) -> row.getLong("Value"))
                .getFirst();
    }

    private List<Integer> ids() {
        return jdbc.query("SELECT id FROM ended_test ORDER BY id", (row, index) -> row.getInt(1));
    }

    private long count() {
        return ids().size();
    }
}
