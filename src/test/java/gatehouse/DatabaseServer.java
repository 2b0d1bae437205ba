package gatehouse;

import gatehouse.embedded.DatabaseAddress;
import gatehouse.embedded.EmbeddedDatabase;
import gatehouse.embedded.EmbeddedSettings;
import gatehouse.embedded.StartRefused;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The one database server of a test run: an embedded MariaDB below {@code target}, or the real server that the system
 * property or environment variable {@code GATEHOUSE_TEST_DATABASE} names (a JDBC address with user and password in it).
 */
final class DatabaseServer {

    private static final String REAL = "GATEHOUSE_TEST_DATABASE";
    private static final Path FOLDER = Path.of("target");
    private static final int MOST_RUNS_AT_ONCE = 8;

    private static @Nullable DatabaseServer running;

    private final Optional<EmbeddedDatabase> embedded;
    private final DatabaseAddress address;
    private final String run = "gatehouse_t" + ProcessHandle.current().pid() + "_";
    private final AtomicInteger schemas = new AtomicInteger();

    private DatabaseServer(Optional<EmbeddedDatabase> embedded, DatabaseAddress address) {
        this.embedded = embedded;
        this.address = address;
    }

    static synchronized DatabaseServer get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static DatabaseServer start() {
        String real = Optional.ofNullable(System.getProperty(REAL)).orElse(System.getenv(REAL));
        if (real != null && !real.isBlank()) {
            return new DatabaseServer(Optional.empty(), real(real));
        }
        EmbeddedDatabase database = startEmbedded(1);
        DatabaseServer server = new DatabaseServer(Optional.of(database), database.address());
        server.dropSchemas("gatehouse\\_t%");
        return server;
    }

    /** Nothing here must survive a power cut, so nothing waits for the disk. */
    private static EmbeddedDatabase startEmbedded(int number) {
        try {
            return EmbeddedDatabase.start(EmbeddedSettings.in(FOLDER.resolve("test-database-" + number))
                    .withPrograms(FOLDER.resolve("mariadb"))
                    .withBufferPool("256M")
                    .withArguments("--debug-no-sync", "--innodb-flush-log-at-trx-commit=0", "--sync-binlog=0"));
        } catch (StartRefused usedByAnotherRun) {
            if (number == MOST_RUNS_AT_ONCE) {
                throw usedByAnotherRun;
            }
            return startEmbedded(number + 1);
        }
    }

    private static DatabaseAddress real(String url) {
        URI uri = URI.create(url.substring("jdbc:".length()));
        String user = "";
        String password = "";
        List<String> others = new ArrayList<>();
        for (String parameter : Optional.ofNullable(uri.getQuery()).orElse("").split("&")) {
            if (parameter.startsWith("user=")) {
                user = parameter.substring("user=".length());
            } else if (parameter.startsWith("password=")) {
                password = parameter.substring("password=".length());
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new DatabaseAddress("jdbc:mysql://" + uri.getAuthority() + "/" + rest, user, password);
    }

    /** Creates an empty schema; it is dropped at the end of the run. */
    DatabaseAddress createSchema() {
        String name = run + schemas.incrementAndGet();
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
        return in(name);
    }

    private DatabaseAddress in(String schema) {
        URI uri = URI.create(address.url().substring("jdbc:".length()));
        String rest = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return new DatabaseAddress(
                "jdbc:mysql://" + uri.getAuthority() + "/" + schema + rest, address.user(), address.password());
    }

    /** In this order: a context that closes still writes its last rows, and would wait for a server that is gone. */
    static synchronized void stopAfterContexts() {
        ((Runnable) SpringApplication.getShutdownHandlers()).run();
        if (running != null) {
            running.dropSchemas(running.run.replace("_", "\\_") + "%");
            running.embedded.ifPresent(EmbeddedDatabase::close);
            running = null;
        }
    }

    private void dropSchemas(String like) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW DATABASES LIKE '" + like + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        names.forEach(name -> execute("DROP DATABASE " + name));
    }

    private void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private Connection connect() throws SQLException {
        DatabaseAddress server = in("");
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
