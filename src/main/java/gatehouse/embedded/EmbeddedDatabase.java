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

    private final FolderLock lock;
    private final MariaDbServer server;
    private final DatabaseAddress address;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private EmbeddedDatabase(FolderLock lock, MariaDbServer server, DatabaseAddress address) {
        this.lock = lock;
        this.server = server;
        this.address = address;
    }

    public static EmbeddedDatabase start(EmbeddedSettings settings) {
        DataFolder folder = DataFolder.prepare(settings.home());
        FolderLock lock = FolderLock.take(folder);
        try {
            LeftoverServer.find(folder).ifPresent(LeftoverServer::stop);
            MariaDbPrograms programs = MariaDbPrograms.in(settings.programs());
            MariaDbServer.installOnce(programs, folder);
            return start(settings, folder, lock, programs);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private static EmbeddedDatabase start(
            EmbeddedSettings settings, DataFolder folder, FolderLock lock, MariaDbPrograms programs) {
        int port = port(settings, folder);
        String password = folder.requiredPassword();
        DataFolder.writePrivate(folder.firstStatements(), firstStatements(password));
        try {
            MariaDbServer server = MariaDbServer.start(programs, folder, settings, port);
            folder.remember(port);
            return new EmbeddedDatabase(lock, server, address(port, password));
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
        return address;
    }

    /** The same server, another schema. */
    public DatabaseAddress address(String schema) {
        return new DatabaseAddress(
                address.url().replace("/" + SCHEMA, "/" + schema), address.user(), address.password());
    }

    /** Stops the server and gives the folder free; closing twice is harmless. */
    @Override
    public void close() {
        if (open.compareAndSet(true, false)) {
            server.stop();
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
