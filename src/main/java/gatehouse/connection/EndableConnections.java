package gatehouse.connection;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The database's own connections, below the pool, each of which remembers whether its writes have ended its transaction. */
final class EndableConnections extends DelegatingDataSource {

    EndableConnections(HikariDataSource like) {
        super(new DriverDataSource(
                like.getJdbcUrl(),
                like.getDriverClassName(),
                like.getDataSourceProperties(),
                like.getUsername(),
                like.getPassword()));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return endable(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return endable(super.getConnection(username, password));
    }

    private static Connection endable(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, new EndableConnection(real));
    }
}
