package gatehouse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A MariaDB of our own for a first look and for tests: on 127.0.0.1 only, with a generated password, kept over restarts.
 * It stops when closed; after a kill of its Gatehouse the next start stops it first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The schema of the application; the database's user may use, create and drop those whose names begin with it. */
    public static final String SCHEMA = "gatehouse";

    private static final String USER = "gatehouse";

    private final DataFolder folder;
    private final FolderLock lock;
    private final MariaDbServer server;
    private final int port;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedDatabase(DataFolder folder, FolderLock lock, MariaDbServer server, int port) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    public static EmbeddedDatabase start(EmbeddedSettings settings) {
        EmbeddedDatabase database = begin(settings);
        try {
            database.awaitReady();
            return database;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Starts the server without waiting for it: whoever has something else to do meanwhile then awaits it. */
    static EmbeddedDatabase begin(EmbeddedSettings settings) {
        DataFolder folder = DataFolder.prepare(settings.home());
        FolderLock lock = FolderLock.take(folder);
        try {
            LeftoverServer.find(folder).ifPresent(LeftoverServer::stop);
            MariaDbPrograms programs = MariaDbPrograms.in(settings.programs());
            MariaDbServer.installOnce(programs, folder);
            return begin(settings, folder, lock, programs);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedDatabase begin(
            EmbeddedSettings settings, DataFolder folder, FolderLock lock, MariaDbPrograms programs) {
        int port = port(settings, folder);
        DataFolder.writePrivate(folder.firstStatements(), firstStatements(folder.requiredPassword()));
        try {
            return new EmbeddedDatabase(folder, lock, MariaDbServer.start(programs, folder, settings, port), port);
        } catch (RuntimeException failed) {
            delete(folder.firstStatements());
            throw failed;
        }
    }

    /** Returns when the server takes connections; throws when it ended instead, or is not ready in time. */
    void awaitReady() {
        try {
            server.awaitReady(folder.serverLog());
            folder.remember(port);
        } finally {
            delete(folder.firstStatements());
        }
    }

    /** The database of the Gatehouse that runs on this folder now, for a neighbour process. */
    public static Optional<DatabaseAddress> findRunning(Path home) {
        DataFolder folder = new DataFolder(home.toAbsolutePath().normalize());
        if (!FolderLock.isTaken(folder) || folder.portOfLastTime().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(address(folder.portOfLastTime().getAsInt(), folder.requiredPassword()));
    }

    public DatabaseAddress address() {
        return address(port, folder.requiredPassword());
    }

    /** The same server, another schema. */
    public DatabaseAddress address(String schema) {
        DatabaseAddress own = address();
        return new DatabaseAddress(own.url().replace("/" + SCHEMA, "/" + schema), own.user(), own.password());
    }

    /** Stops the server and gives the folder free; closing twice is harmless. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            server.stop();
            delete(folder.firstStatements());
            lock.close();
        }
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress("jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA, USER, password);
    }

    private static String firstStatements(String password) {
        String account = "'%s'@'127.0.0.1'".formatted(USER);
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS %2$s IDENTIFIED BY '%3$s';
                ALTER USER %2$s IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%1$s%%`.* TO %2$s;
                """.formatted(SCHEMA, account, password);
    }

    /** The chosen port; else the one of last time, so that bookmarks in database tools stay good; else a free one. */
    private static int port(EmbeddedSettings settings, DataFolder folder) {
        if (settings.port() != 0) {
            if (!isFree(settings.port())) {
                throw new StartRefused("port " + settings.port() + " for the embedded database is in use.");
            }
            return settings.port();
        }
        return folder.portOfLastTime().stream()
                .filter(EmbeddedDatabase::isFree)
                .findFirst()
                .orElseGet(EmbeddedDatabase::freePort);
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
