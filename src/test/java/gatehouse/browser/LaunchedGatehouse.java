package gatehouse.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** The product as a newcomer starts it: {@code ./gatehouse run} on a data folder that is not there yet. */
final class LaunchedGatehouse implements AutoCloseable {

    private static final Path HOME = Path.of("target", "journey-home").toAbsolutePath();
    private static final Path LOG = Path.of("target", "journey.log");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Printed once the demo accounts are there: the login page is served a moment before. */
    private static final String READY = "Ctrl-C stops it";

    private static final Pattern SAMPLES_ARE_IN = Pattern.compile("Sample data: \\d+ suppliers after");

    private final int port = freePort();
    private final Process process;

    LaunchedGatehouse() {
        try {
            FileSystemUtils.deleteRecursively(HOME);
            var builder = new ProcessBuilder("bash", "gatehouse", "run");
            builder.environment().put("GATEHOUSE_HOME", HOME.toString());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE"));
            builder.redirectErrorStream(true).redirectOutput(LOG.toFile());
            process = builder.start();
            awaitLoginPage();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Until then the samples' own deposits come in above whatever a test does. */
    void awaitSamples() {
        Instant end = Instant.now().plus(PATIENCE);
        while (!SAMPLES_ARE_IN.matcher(log()).find()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("No samples after " + PATIENCE + ": " + log());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        }
    }

    private void awaitLoginPage() {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create(address("login"))).build();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("./gatehouse run ended: " + log());
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200
                        && log().contains(READY)) {
                    return;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        close();
        throw new IllegalStateException("No login page after " + PATIENCE + ": " + log());
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("./gatehouse run did not stop within a minute");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
