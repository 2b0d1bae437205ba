package gatehouse.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A platform that listens on this machine, and checks signatures by itself as the convention says. */
public class FakePlatform implements AutoCloseable {

    /** Instead of a status: the request is taken and never answered. */
    static final int SILENCE = 0;

    private final HttpServer server;
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public FakePlatform() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** One status a call; 204 when they are used up. */
    synchronized void willAnswer(int... wanted) {
        for (int status : wanted) {
            statuses.add(status);
        }
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Whether it is called so often before the time is over. */
    synchronized boolean hears(int wanted, Duration within) throws InterruptedException {
        long end = System.nanoTime() + within.toNanos();
        long left = within.toMillis();
        while (calls.size() < wanted && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
        return calls.size() >= wanted;
    }

    private void answer(HttpExchange exchange) throws IOException {
        int status = record(exchange);
        if (status == SILENCE) {
            await();
            exchange.close();
            return;
        }
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        }
        byte[] body = status == 204 ? new byte[0] : "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        try {
            exchange.getResponseBody().write(body);
        } catch (IOException heardEnough) {
            // the caller reads the beginning only
        }
        exchange.close();
    }

    private synchronized int record(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        calls.add(new Call(
                exchange.getRequestURI().getPath(),
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        notifyAll();
        return statuses.isEmpty() ? 204 : statuses.removeFirst();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    public record Call(String path, String id, String timestamp, String signature, String body) {

        /** One signature that fits is enough. */
        public boolean isSignedWith(String secret) {
            try {
                byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                byte[] expected = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return Arrays.asList(signature.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(expected));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
