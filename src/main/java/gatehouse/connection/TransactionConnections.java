package gatehouse.connection;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.service.UnknownUnwrapTypeException;
import org.hibernate.service.spi.Stoppable;

/**
 * Every transaction's connection 事务连接: of a second pool, like the application's own, but nothing on it is ever committed by
 * itself. A connection that commits by itself must be told to stop before each transaction and to begin again after it: two round
 * trips more. Whatever runs outside a transaction has the application's own pool, and what it writes is written at once, as ever.
 */
final class TransactionConnections implements ConnectionProvider, Stoppable {

    private static final long serialVersionUID = 1L;

    private final transient HikariDataSource pool;

    TransactionConnections(HikariDataSource application) {
        var like = new HikariConfig();
        application.copyStateTo(like);
        like.setAutoCommit(false);
        like.setPoolName(application.getPoolName() + "-transactions");
        like.setDataSource(new EndableConnections(application));
        pool = new HikariDataSource(like);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return true;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this) || type.isInstance(pool);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        if (type.isInstance(pool)) {
            return type.cast(pool);
        }
        throw new UnknownUnwrapTypeException(type);
    }

    @Override
    public void stop() {
        pool.close();
    }
}
