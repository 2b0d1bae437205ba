package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.access.PlatformClient;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.webhook.FakePlatform;
import gatehouse.webhook.OwnWebhooks;
import gatehouse.webhook.WebhookOutbox;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithDatabase
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SandboxWebhooksTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String BODY =
            "{\"type\": \"application.approved\", \"data\": {\"number\": \"A20261113-8F3K2\"}}";

    @LocalServerPort
    int port;

    @Autowired
    SandboxWebhooks receiver;

    @Autowired
    OwnWebhooks webhooks;

    @Autowired
    WebhookOutbox outbox;

    @Autowired
    PlatformClients platforms;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();
    private PlatformClient platform = new PlatformClient(0, "");
    private String token = "";

    @BeforeEach
    void aPlatform() {
        token = "ghp_sandbox-webhooks-tests-" + COUNT.incrementAndGet();
        platform = platforms.register("沙箱回调测试" + COUNT, new Token(token));
    }

    @AfterEach
    void nothingIsLeft() {
        for (String table : List.of("webhook_endpoint", "sandbox_webhook_secret", "sandbox_webhook_call")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    @Test
    void aCallThatIsSignedWithAKnownSecretIsTakenAndShown() throws Exception {
        trust(SECRET);
        String now = now();

        assertThat(post("msg_1", now, signature(SECRET, "msg_1", now), BODY)).isEqualTo(204);

        JsonNode shown = shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("messageId").asString()).isEqualTo("msg_1");
        assertThat(shown.path(0).path("type").asString()).isEqualTo("application.approved");
        assertThat(shown.path(0).path("body").asString()).isEqualTo(BODY);
        assertThat(jdbc.sql("SELECT secret FROM sandbox_webhook_secret")
                        .query((row, _) -> new String(row.getBytes("secret"), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain(SECRET);
    }

    @Test
    void anyOtherCallIsNobodys() throws Exception {
        String now = now();
        String right = signature(SECRET, "msg_2", now);
        assertThat(post("msg_2", now, right, BODY)).as("no secret yet").isEqualTo(401);
        trust(SECRET);

        assertThat(post("msg_2", now, right, BODY.replace("8F3K2", "8F3K3"))).isEqualTo(401);
        assertThat(post("msg_3", now, right, BODY)).isEqualTo(401);
        assertThat(post("msg_2", now, "", BODY)).isEqualTo(401);
        assertThat(post("msg_2", "soon", right, BODY)).isEqualTo(401);
        String old = Long.toString(Instant.now().minus(Duration.ofMinutes(6)).getEpochSecond());
        assertThat(post("msg_2", old, signature(SECRET, "msg_2", old), BODY))
                .as("recorded and sent once more")
                .isEqualTo(401);

        assertThat(shown()).isEmpty();
    }

    @Test
    void theSameMessageAgainIsOneAndSaysHowManySignaturesItCarries() throws Exception {
        String other = "whsec_"
                + Base64.getEncoder().encodeToString("somebody else's secret, long".getBytes(StandardCharsets.UTF_8));
        trust(SECRET);
        String now = now();

        post("msg_4", now, signature(SECRET, "msg_4", now), BODY);
        post("msg_4", now, signature(other, "msg_4", now) + " " + signature(SECRET, "msg_4", now), BODY);

        JsonNode shown = shown();
        assertThat(shown).hasSize(1);
        assertThat(shown.path(0).path("times").asInt()).isEqualTo(2);
        assertThat(shown.path(0).path("signatures").asInt()).isEqualTo(2);
        assertThat(shown.path(0).path("fitting").asInt()).isEqualTo(1);
    }

    @Test
    void theLastCallsAreKeptAndTheLastSecretsAreGood() {
        for (int number = 0; number < 4; number++) {
            trust("whsec_"
                    + Base64.getEncoder()
                            .encodeToString(("secret of the sandbox " + number).getBytes(StandardCharsets.UTF_8)));
        }
        trust(SECRET);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sandbox_webhook_secret")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        String now = now();

        for (int number = 0; number < SandboxWebhooks.KEPT + 5; number++) {
            assertThat(receiver.take("msg_n" + number, now, signature(SECRET, "msg_n" + number, now), BODY))
                    .isTrue();
        }

        assertThat(receiver.newest(1000))
                .hasSize(SandboxWebhooks.KEPT)
                .first()
                .extracting(SandboxWebhooks.Received::messageId)
                .isEqualTo("msg_n" + (SandboxWebhooks.KEPT + 4));
    }

    @Test
    void theSamplePlatformIsToldOverTheWireAlsoWhenItsSecretIsReplaced() throws Exception {
        sample(port).open(platform);
        var registered = as(() -> webhooks.all()).getFirst();
        tell("before");
        assertThat(settles(() -> receiver.newest(10).size() == 1)).isTrue();

        String fresh =
                as(() -> webhooks.rotate(registered.id()).orElseThrow().secret().value());
        tell("during");
        assertThat(settles(() -> receiver.newest(10).size() == 2)).isTrue();
        assertThat(receiver.newest(1).getFirst())
                .satisfies(call -> assertThat(call.signatures()).isEqualTo(2))
                .satisfies(call ->
                        assertThat(call.fitting()).as("it knows the former one").isEqualTo(1));
        trust(fresh);
        tell("after");
        assertThat(settles(() -> receiver.newest(10).size() == 3)).isTrue();
        assertThat(receiver.newest(1).getFirst().fitting()).isEqualTo(2);
    }

    @Test
    void aStartThatListensElsewhereTakesItsAddressAlong() {
        sample(1).open(platform);
        sample(1).open(platform);
        assertThat(as(() -> webhooks.all()))
                .extracting(row -> row.url())
                .containsExactly("http://127.0.0.1:1/sandbox/api/webhooks");

        sample(port).followPort(platform);

        assertThat(as(() -> webhooks.all()))
                .extracting(row -> row.url())
                .containsExactly("http://127.0.0.1:" + port + "/sandbox/api/webhooks");
        sample(2).followPort(platform);
        assertThat(as(() -> webhooks.all()))
                .as("this node is still there")
                .extracting(row -> row.url())
                .containsExactly("http://127.0.0.1:" + port + "/sandbox/api/webhooks");
    }

    @Test
    void anotherAddressOfThePlatformStaysWhereItIs() {
        try (FakePlatform other = new FakePlatform()) {
            as(() -> webhooks.register(other.url()));

            sample(port).followPort(platform);

            assertThat(as(() -> webhooks.all())).extracting(row -> row.url()).containsExactly(other.url());
        }
    }

    private SampleWebhook sample(int there) {
        return new SampleWebhook(
                webhooks,
                receiver,
                new MockEnvironment().withProperty("local.server.port", Integer.toString(there)),
                transaction);
    }

    private void trust(String secret) {
        assertThat(as(() -> receiver.trust(secret))).isTrue();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return SampleActor.of(platform).doing(work);
    }

    private void tell(String key) {
        transaction.executeWithoutResult(_ -> outbox.tell(
                platform.id(), key, "application.approved", Clock.systemUTC().instant(), Map.of("number", key)));
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }

    private static String signature(String secret, String id, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            return "v1,"
                    + Base64.getEncoder()
                            .encodeToString(
                                    mac.doFinal((id + "." + timestamp + "." + BODY).getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int post(String id, String timestamp, String signature, String body) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(there())
                                .header("Content-Type", "application/json")
                                .header("webhook-id", id)
                                .header("webhook-timestamp", timestamp)
                                .header("webhook-signature", signature)
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    private JsonNode shown() throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(there())
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI there() {
        return URI.create("http://127.0.0.1:" + port + "/sandbox/api/webhooks");
    }

    private static boolean settles(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            nothing.poll(100, TimeUnit.MILLISECONDS);
        }
        return done.getAsBoolean();
    }
}
