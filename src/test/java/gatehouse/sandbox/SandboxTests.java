package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.document.PictureSamples;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.vocabulary.MobileNumber;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTests {

    private static final String TOKEN = "ghp_sandbox-tests-0123456789";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    PlatformClients platforms;

    @Autowired
    SmsOutbox outbox;

    @Autowired
    Clock clock;

    @Autowired
    gatehouse.feed.ChangeFeed feed;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    void aPlatform() {
        platforms.register("沙箱测试平台", new Token(TOKEN));
    }

    @BeforeEach
    void atTheRealTime() {
        assertThat(call("DELETE", "/sandbox/api/clock", "").statusCode()).isEqualTo(200);
    }

    @Test
    void theClockIsMovedForwardForTheWholeApplication() {
        Instant wanted = clock.instant().plus(Duration.ofDays(3));

        JsonNode answer = json(call("PUT", "/sandbox/api/clock", now(wanted)), 200);

        assertThat(OffsetDateTime.parse(answer.get("now").asString()).toInstant())
                .isBetween(wanted.minusMillis(5), wanted.plusSeconds(30));
        assertThat(clock.instant()).isBetween(wanted.minusMillis(5), wanted.plusSeconds(30));
        assertThat(answer.get("now").asString()).endsWith("+08:00");
        json(call("DELETE", "/sandbox/api/clock", ""), 200);
        assertThat(clock.instant()).isBefore(wanted.minus(Duration.ofDays(2)));
    }

    @Test
    void whatWasIsNotMovedBackTo() {
        Instant later = clock.instant().plus(Duration.ofHours(5));
        json(call("PUT", "/sandbox/api/clock", now(later)), 200);

        JsonNode problem = json(call("PUT", "/sandbox/api/clock", now(later.minus(Duration.ofHours(1)))), 422);

        assertThat(problem.toString()).contains("BACKWARDS");
        assertThat(clock.instant()).isAfterOrEqualTo(later.minusMillis(1));
    }

    @ParameterizedTest(name = "{0} -> {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"now":"tomorrow"}                  | 422 | FORMAT
                    {"now":"2026-11-23T15:59:00"}       | 422 | FORMAT
                    {"now":""}                          | 422 | REQUIRED
                    {}                                  | 422 | REQUIRED
                    {"now":"2999-01-01T00:00:00+08:00"} | 422 | BEYOND_CALENDAR
                    now                                 | 400 | malformed""")
    void aTimeThatCannotBeReadIsAProblem(String body, int status, String code) {
        assertThat(json(call("PUT", "/sandbox/api/clock", body), status).toString())
                .contains(code);
    }

    @Test
    void openPagesAndOtherNodesHearOfTheMove() throws InterruptedException {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        Runnable end = feed.subscribe(changes -> changes.stream()
                .filter(change -> change.topic().equals("clock"))
                .forEach(change -> heard.add("clock")));
        ClockShift neighbour = new ClockShift(jdbc, Clock.systemUTC());
        try {
            json(call("PUT", "/sandbox/api/clock", now(clock.instant().plus(Duration.ofHours(2)))), 200);

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("clock");
            assertThat(settles(() -> neighbour.ahead().compareTo(Duration.ofHours(1)) > 0))
                    .as("the neighbour reads it within a second or so")
                    .isTrue();
        } finally {
            end.run();
            neighbour.destroy();
        }
    }

    @Test
    void anSmsOfTheOutboxIsReadInTheInboxOnce() throws InterruptedException {
        SmsOrder order = new SmsOrder(
                "sandbox:1",
                "S3",
                Map.of("company", "杭州某某有限公司"),
                new MobileNumber("13812345678"),
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.enqueue(order));

        assertThat(settles(() -> !inbox("?mobile=138%201234%205678").isEmpty())).isTrue();

        assertThat(inbox("?mobile=13812345678")).singleElement().satisfies(sms -> {
            assertThat(sms.get("text").asString()).isEqualTo("【阿里企业采购】杭州某某有限公司企业实名认证资料审核通过，请登录进行打款认证。");
            assertThat(sms.get("mobile").asString()).isEqualTo("13812345678");
            assertThat(sms.get("template").asString()).isEqualTo("S3");
            assertThat(OffsetDateTime.parse(sms.get("sentAt").asString()).toInstant())
                    .isBetween(clock.instant().minusSeconds(60), clock.instant());
        });
        assertThat(inbox("?mobile=13912345678")).isEmpty();
        assertThat(jdbc.queryForList("SELECT state FROM sms_message WHERE dedupe_key = 'sandbox:1'", String.class))
                .containsExactly("SENT");
    }

    @Test
    void anSmsThatTheProviderDoesNotTakeIsSentAgainAndArrivesOnce() throws InterruptedException {
        json(call("PUT", "/sandbox/api/faults/sms-provider", "{\"kind\":\"AWAY\",\"times\":1}"), 200);
        SmsOrder order = new SmsOrder(
                "sandbox:away",
                "S3",
                Map.of("company", "杭州某某有限公司"),
                new MobileNumber("13812345679"),
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.enqueue(order));

        assertThat(settles(() -> !inbox("?mobile=13812345679").isEmpty())).isTrue();

        assertThat(inbox("?mobile=13812345679")).hasSize(1);
        assertThat(json(call("GET", "/sandbox/api/faults", ""), 200)).isEmpty();
        assertThat(jdbc.queryForObject(
                        "SELECT attempts FROM sms_message WHERE dedupe_key = 'sandbox:away'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void aStoreOfScansThatIsAwayIsToldAndNothingIsLost() throws Exception {
        json(call("PUT", "/sandbox/api/faults/scan-store", "{\"kind\":\"AWAY\",\"times\":1}"), 200);
        assertThat(upload().statusCode()).isEqualTo(503);
        long scan = json(upload(), 201).get("id").asLong();

        json(call("PUT", "/sandbox/api/faults/scan-store", "{\"kind\":\"AWAY\",\"times\":1}"), 200);
        String preview = "/api/v1/scans/" + scan + "/preview";
        assertThat(call("GET", preview, "").statusCode()).isEqualTo(503);
        assertThat(call("GET", preview, "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload() throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--parts\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(PictureSamples.jpeg(400, 300));
        body.writeBytes("\r\n--parts--\r\n".getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/scans"))
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Content-Type", "multipart/form-data; boundary=parts")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void halfANumberIsAProblem() {
        assertThat(json(call("GET", "/sandbox/api/sms?mobile=1381234", ""), 422).toString())
                .contains("LENGTH");
    }

    @ParameterizedTest
    @CsvSource({"GET, /sandbox/api/clock", "PUT, /sandbox/api/clock", "GET, /sandbox/api/sms"})
    void withoutATokenThereIsNoWayIn(String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private List<JsonNode> inbox(String query) {
        List<JsonNode> found = new ArrayList<>();
        json(call("GET", "/sandbox/api/sms" + query, ""), 200).forEach(found::add);
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/applications?memberName=%BA%BC%D6%DD",
        "/api/v1/sla/preview?kind=%ff",
        "/sandbox/api/sms?mobile=%ff",
    })
    void aParameterThatIsNoTextIsABadRequest(String path) {
        JsonNode problem = json(call("GET", path, ""), 400);

        assertThat(problem.path("type").asString()).isEqualTo("urn:gatehouse:problem:malformed");
    }

    private static String now(Instant instant) {
        return "{\"now\":\"" + instant.atOffset(java.time.ZoneOffset.ofHours(8)) + "\"}";
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> call(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean settles(java.util.function.BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            nothing.poll(100, TimeUnit.MILLISECONDS);
        }
        return done.getAsBoolean();
    }
}
