package gatehouse;

import gatehouse.embedded.DatabaseAddress;
import gatehouse.embedded.EmbeddedProperties;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A schema of its own for a test, on the one server of the run. Tests with Spring get theirs by {@link WithDatabase}; a
 * test that starts several nodes gives all of them the {@link #properties()} of one.
 */
public record Database(DatabaseAddress address) {

    /** An empty schema, dropped at the end of the run. */
    public static Database fresh() {
        return new Database(DatabaseServer.get().createSchema());
    }

    /** Plain connections, set up as the application sets up its own. */
    public DataSource dataSource() {
        DriverManagerDataSource source = new DriverManagerDataSource(
                address.url() + (address.url().contains("?") ? "&" : "?")
                        + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                        + "&allowMultiQueries=true"
                        + "&sessionVariables=transaction_isolation='READ-COMMITTED'",
                address.user(),
                address.password());
        return source;
    }

    /** What points an application at this schema, with the sandbox allowed: no test touches anything that is not its own. */
    public PropertySource<?> properties() {
        return new EmbeddedProperties(
                address, Path.of("target", "test-home-" + System.getProperty("gatehouse.test.process", "1")));
    }

    /** Gives each Spring context of a test a fresh schema. */
    static class InEachContext implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(fresh().properties());
        }
    }
}
