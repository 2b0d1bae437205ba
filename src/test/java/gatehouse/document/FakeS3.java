package gatehouse.document;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Speaks enough of S3 on this machine (spec part D): one bucket, PUT in aws-chunked form or plain, GET, HEAD and DELETE. */
class FakeS3 implements AutoCloseable {

    static final String BUCKET = "scans-of-tests";

    private static final int SILENCE = 0;

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Deque<Integer> failures = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    FakeS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The next request is answered with this status and carried out not at all. */
    synchronized FakeS3 willFail(int status) {
        failures.add(status);
        return this;
    }

    /** The next request gets no answer. */
    synchronized FakeS3 willSaySoMuchAsNothing() {
        failures.add(SILENCE);
        return this;
    }

    byte @Nullable [] object(String key) {
        return objects.get("/" + BUCKET + "/" + key);
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Integer failure = record(exchange);
        if (failure == null) {
            carryOut(exchange, body);
        } else if (failure == SILENCE) {
            awaitEnd();
        } else {
            send(exchange, failure, error(failure == 403 ? "AccessDenied" : "SlowDown"));
        }
        exchange.close();
    }

    private synchronized @Nullable Integer record(HttpExchange exchange) {
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))));
        return failures.poll();
    }

    private void carryOut(HttpExchange exchange, byte[] body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!path.startsWith("/" + BUCKET)) {
            send(exchange, 404, error("NoSuchBucket"));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, isChunked(exchange) ? decoded(body) : body);
                exchange.getResponseHeaders().add("ETag", "\"0\"");
                send(exchange, 200, "");
            }
            case "GET" -> sendObject(exchange, objects.get(path));
            case "HEAD" -> exchange.sendResponseHeaders(200, -1);
            case "DELETE" -> {
                objects.remove(path);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> send(exchange, 405, error("MethodNotAllowed"));
        }
    }

    private static void sendObject(HttpExchange exchange, byte @Nullable [] object) throws IOException {
        if (object == null) {
            send(exchange, 404, error("NoSuchKey"));
            return;
        }
        exchange.sendResponseHeaders(200, object.length == 0 ? -1 : object.length);
        exchange.getResponseBody().write(object);
    }

    private static void send(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String error(String code) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code + "</Code><Message>…</Message></Error>";
    }

    private static boolean isChunked(HttpExchange exchange) {
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        return encoding != null && encoding.contains("aws-chunked");
    }

    /** Each chunk: its size in hexadecimal, perhaps a signature, a line's end, the bytes, a line's end; trailers follow the empty one. */
    private static byte[] decoded(byte[] body) throws IOException {
        InputStream in = new ByteArrayInputStream(body);
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        for (int size = sizeOf(line(in)); size > 0; size = sizeOf(line(in))) {
            object.write(in.readNBytes(size));
            line(in);
        }
        return object.toByteArray();
    }

    private static int sizeOf(String head) {
        int end = head.indexOf(';');
        return Integer.parseInt(end < 0 ? head : head.substring(0, end), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void awaitEnd() {
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

    record Request(String method, String path, String authorization) {}
}
