package gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged application with a database of its own, started as a person starts it: by {@code ./gatehouse run}. It must
 * have been built; {@code ./gatehouse test} does so before the browser tests.
 */
public final class PackagedApplication implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path log;

    private PackagedApplication(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts on a data folder and a free port, and comes back when the first page can be served. */
    public static PackagedApplication start(Path home) {
        PackagedApplication application = launch(home, freePort());
        application.awaitReady();
        return application;
    }

    /** Starts on a port and does not wait. */
    static PackagedApplication launch(Path home, int port) {
        try {
            Path log =
                    Files.createTempFile(Files.createDirectories(Path.of("target")), "packaged-application-", ".log");
            ProcessBuilder command = new ProcessBuilder("/bin/bash", "gatehouse", "run")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment().remove("SPRING_DATASOURCE_URL");
            command.environment()
                    .putAll(Map.of(
                            "SERVER_PORT",
                            Integer.toString(port),
                            "GATEHOUSE_HOME",
                            home.toAbsolutePath().toString(),
                            "GATEHOUSE_DATABASE_BUFFER_POOL",
                            "128M",
                            "GATEHOUSE_BUILD",
                            "never"));
            return new PackagedApplication(command.start(), port, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    int port() {
        return port;
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void awaitReady() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!output().contains(address().toString())) {
            if (endedWithin(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The packaged application did not start:\n" + output());
            }
        }
    }

    /** Its exit status, once it has ended by itself. */
    int awaitEnd() {
        if (!endedWithin(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The packaged application goes on:\n" + output());
        }
        return process.exitValue();
    }

    /** As {@code kill -9} does: nothing gets to say goodbye. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C does; comes back when everything has stopped. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private boolean endedWithin(long time, TimeUnit unit) {
        try {
            return process.waitFor(time, unit);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
