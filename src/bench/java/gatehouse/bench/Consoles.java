package gatehouse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reviewers with the queue open before them 打开的审核台: the product as a process of its own with a heap of 512 MB, and for each
 * reviewer a sign-in, a page, and a push websocket, spoken as a browser speaks them.
 */
final class Consoles implements AutoCloseable {

    private static final Pattern USED = Pattern.compile("(?:heap|generation|PSYoungGen|ParOldGen)\\b[^\\n]*?used (\\d+)K");

    private final Process process;
    private final int port = freePort();
    private final List<WebSocket> open = new ArrayList<>();
    private final AtomicLong pushed = new AtomicLong();

    Consoles(Path home) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder("bash", "gatehouse", "run")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "bench-consoles.log").toFile());
        command.environment().remove("SPRING_DATASOURCE_URL");
        command.environment().put("GATEHOUSE_BUILD", "never");
        command.environment().put("GATEHOUSE_HOME", home.toAbsolutePath().toString());
        command.environment().put("GATEHOUSE_SANDBOX_SAMPLES", "false");
        command.environment().put("GATEHOUSE_JAVA_OPTIONS", "-Xmx512m");
        command.environment().put("SERVER_PORT", Integer.toString(port));
        process = command.start();
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (status("/actuator/health/readiness") != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The product did not start, see target/bench-consoles.log");
            }
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    /** Signs in and opens the queue, with its push connection. */
    void open(String login, String password) throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        send(browser, HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(login) + "&password=" + encoded(password))));
        String page = send(browser, HttpRequest.newBuilder(at("/?v-r=init&location=queue&query=")).GET());
        String id = found(page, "\"v-uiId\"\\s*:\\s*(\\d+)");
        String token = found(page, "\"Vaadin-Security-Key\"\\s*:\\s*\"([^\"]+)\"");
        String push = found(page, "\"Vaadin-Push-ID\"\\s*:\\s*\"([^\"]+)\"");
        open.add(browser.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/VAADIN/push?v-r=push&v-uiId=" + id + "&v-pushId=" + push
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                        + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8"
                        + "&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0"), new Counting())
                .join());
        String queue = send(browser, HttpRequest.newBuilder(at("/?v-r=uidl&v-uiId=" + id))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"queue",\
                        "query":"","appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}"""
                        .formatted(token))));
        if (!queue.contains("gh-queue")) {
            throw new IllegalStateException("No queue is shown to " + login + ": " + queue.substring(0, Math.min(300, queue.length())));
        }
    }

    int count() {
        return open.size();
    }

    long pushes() {
        return pushed.get();
    }

    /** What is alive in the heap after a full collection, in bytes. */
    long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        long bytes = 0;
        while (used.find()) {
            bytes += Long.parseLong(used.group(1)) * 1024;
        }
        if (bytes == 0) {
            throw new IllegalStateException("How much of the heap is used cannot be read with this collector");
        }
        return bytes;
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid()), what)
                .redirectErrorStream(true)
                .start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        return answer;
    }

    private int status(String path) throws InterruptedException {
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static String send(HttpClient browser, HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + page.substring(0, Math.min(300, page.length())));
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    @Override
    public void close() throws InterruptedException {
        open.forEach(WebSocket::abort);
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** Reads what is pushed, as a browser does. */
    private final class Counting implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            if (last) {
                pushed.incrementAndGet();
            }
            socket.request(1);
            return null;
        }
    }
}
