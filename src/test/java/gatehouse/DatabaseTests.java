package gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDatabase
@SpringBootTest(classes = DatabaseTests.OnlyADatabase.class, webEnvironment = WebEnvironment.NONE)
class DatabaseTests {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        LiquibaseAutoConfiguration.class
    })
    static class OnlyADatabase {}

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyConnectionReadsCommittedRowsInUtc() {
        assertThat(jdbc.sql("SELECT @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
        assertThat(jdbc.sql("SELECT TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW())")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aContextHasASchemaOfItsOwn() {
        String schema = jdbc.sql("SELECT DATABASE()").query(String.class).single();

        assertThat(schema).startsWith("gatehouse_t");
        assertThat(Database.fresh().address().url()).doesNotContain("/" + schema);
    }

    @Test
    void theTablesAreMadeByTheMigrations() {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM DATABASECHANGELOG")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void plainConnectionsAreSetUpLikeTheApplicationsOwn() {
        JdbcClient plain = JdbcClient.create(Database.fresh().dataSource());

        assertThat(plain.sql("SELECT @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
    }
}
