package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.document.PictureSamples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface as a platform calls it: over the wire, with its token. */
final class PlatformApi {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "journey-boundary";
    private static final byte[] PICTURE = PictureSamples.jpeg(1000, 700);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    PlatformApi(int port, String token) {
        this.port = port;
        this.token = token;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    Answer post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    Answer postInEnglish(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(json(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A photograph; the id under which it was taken. */
    long upload() {
        var answer = send(request("/api/v1/scans")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(multipart())));
        return answer.created().path("id").asLong();
    }

    private static byte[] multipart() {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.jpg\"\r\n"
                                + "Content-Type: image/jpeg\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(PICTURE);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return body.toByteArray();
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body().isEmpty() ? JSON.readTree("{}") : JSON.readTree(answer.body()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        JsonNode ok() {
            return as(200);
        }

        JsonNode created() {
            return as(201);
        }

        /** Refused: with this status and this type of problem. */
        Answer refused(int status, String problem) {
            as(status);
            assertThat(body.path("type").asString()).isEqualTo("urn:gatehouse:problem:" + problem);
            return this;
        }

        /** Of every entry, what is wrong. */
        List<String> codes() {
            return errors("code");
        }

        List<String> messages() {
            return errors("message");
        }

        JsonNode as(int wanted) {
            assertThat(status).as(body.toString()).isEqualTo(wanted);
            return body;
        }

        private List<String> errors(String what) {
            return body.path("errors")
                    .valueStream()
                    .map(error -> error.path(what).asString())
                    .toList();
        }
    }
}
