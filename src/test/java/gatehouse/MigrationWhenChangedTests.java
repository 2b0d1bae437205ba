package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDatabase
class MigrationWhenChangedTests {

    private final DataSource database = Database.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private int updates;

    @Test
    void aFreshDatabaseIsMigratedOnceAndAskedNoMore() throws LiquibaseException {
        start();
        assertThat(updates).isOne();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM application")
                        .query(Long.class)
                        .single())
                .isZero();

        start();
        start();

        assertThat(updates).isOne();
    }

    @ParameterizedTest(name = "tagged [{0}]")
    @NullSource // by a version that knew no tags
    @ValueSource(strings = "of another version")
    void aDatabaseOfAnotherVersionIsMigrated(String tag) throws LiquibaseException {
        start();
        tagAll(tag);

        start();
        start();

        assertThat(updates).isEqualTo(2);
    }

    @Test
    void whatLiquibaseMayNotRunIsRunByTheNextThatMay() throws LiquibaseException {
        start();
        tagAll("of another version");

        System.setProperty("liquibase.shouldRun", "false");
        try {
            start();
        } finally {
            System.clearProperty("liquibase.shouldRun");
        }
        assertThat(updates).isOne();

        start();
        assertThat(updates).isEqualTo(2);
    }

    @Test
    void aChangeThatWasTakenBackIsMadeAgain() throws LiquibaseException {
        start();
        jdbc.sql("DROP TABLE sandbox_webhook_secret, sandbox_webhook_call").update();
        jdbc.sql("DELETE FROM DATABASECHANGELOG ORDER BY DATEEXECUTED DESC, ORDEREXECUTED DESC LIMIT 1")
                .update();

        start();

        assertThat(jdbc.sql("SELECT COUNT(*) FROM sandbox_webhook_call")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void tagAll(String tag) {
        jdbc.sql("UPDATE DATABASECHANGELOG SET TAG = ?").param(tag).update();
    }

    private void start() throws LiquibaseException {
        MigrationWhenChanged asked = new MigrationWhenChanged();
        SpringLiquibase migration = new SpringLiquibase() {
            @Override
            protected void performUpdate(Liquibase liquibase) throws LiquibaseException {
                updates++;
                super.performUpdate(liquibase);
            }
        };
        migration.setDataSource(database);
        migration.setResourceLoader(new DefaultResourceLoader());
        migration.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        asked.postProcessBeforeInitialization(migration, "liquibase");
        migration.afterPropertiesSet();
        asked.postProcessAfterInitialization(migration, "liquibase");
    }
}
