package gatehouse.connection;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.cfg.JdbcSettings;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the transaction manager, which is JPA's, gets its connections. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {

    @Bean
    HibernatePropertiesCustomizer transactionConnections(DataSource application) {
        return properties -> {
            HikariDataSource pool =
                    Objects.requireNonNull(DataSourceUnwrapper.unwrap(application, HikariDataSource.class));
            properties.put(JdbcSettings.CONNECTION_PROVIDER, new TransactionConnections(pool));
            properties.put(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true);
        };
    }
}
