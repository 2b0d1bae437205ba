package gatehouse.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;

/**
 * Tells Hibernate what it cannot find out by itself: MySQL's driver asks a MariaDB for a table that it does not have when
 * it is asked for the database's reserved words. MySQL and MariaDB are one dialect for us. An auto-configuration, so that
 * the test of a single module has it too.
 */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
class MariaDbDialect implements HibernatePropertiesCustomizer {

    private final DataSource database;

    MariaDbDialect(DataSource database) {
        this.database = database;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        if (isMariaDb()) {
            properties.put(JdbcSettings.DIALECT, "org.hibernate.dialect.MySQLDialect");
            properties.put(JdbcSettings.ALLOW_METADATA_ON_BOOT, false);
        }
    }

    private boolean isMariaDb() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT VERSION()")) {
            return version.next() && version.getString(1).contains("MariaDB");
        } catch (SQLException unreachable) {
            throw new StartRefused("the database does not answer: " + unreachable.getMessage(), unreachable);
        }
    }
}
