package gatehouse.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClient;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.TestTime;
import gatehouse.review.Decision;
import gatehouse.supplier.GivenConsents;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real platform on this machine is called back; the scheduler is off, so that only the test sends. */
@IntakeTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "db-scheduler.enabled=false")
class WebhooksTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant REAL = Instant.parse("2026-11-13T02:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    QualifiedPool pool;

    @Autowired
    Ladder ladder;

    @Autowired
    Applications applications;

    @Autowired
    Intake intake;

    @Autowired
    WebhookOutbox outbox;

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private final FakePlatform fake = new FakePlatform();
    private PlatformClient platform = new PlatformClient(0, "");
    private String token = "";
    private long webhook;
    private String secret = "";

    @BeforeEach
    void aPlatformThatWantsToBeCalled() throws Exception {
        int number = COUNT.incrementAndGet();
        token = "ghp_webhooks-tests-" + number;
        platform = platforms.register("回调测试" + number, new Token(token));
        JsonNode registered = JSON.readTree(as(post("/api/v1/webhooks"), "{\"url\": \"" + fake.url() + "\"}")
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
        webhook = registered.path("id").asLong();
        secret = registered.path("secret").asString();
    }

    @AfterEach
    void theClockGoesBack() {
        jdbc.sql("DELETE FROM webhook_endpoint").update();
        time.set(TestTime.FRIDAY_MORNING);
        fake.close();
    }

    @Test
    void anApplicationIsToldFromSubmissionToDecision() {
        SupplierId supplier = supplier();
        ApplicationId id = intake.submitted(supplier).id();
        intake.decided(
                id, new Decision.Reject(List.of(new RejectionReason("LICENSE_BLURRED", "LICENSE", "王小明的照片模糊", "备注"))));

        sender().sendDue();

        List<JsonNode> told = fake.calls().stream()
                .map(call -> JSON.readTree(call.body()))
                .sorted(java.util.Comparator.comparing(
                        (JsonNode body) -> body.path("type").asString()))
                .toList();
        assertThat(told)
                .extracting(body -> body.path("type").asString())
                .containsExactly("application.rejected", "application.submitted");
        JsonNode rejected = told.getFirst();
        assertThat(rejected.path("timestamp").asString()).isEqualTo("2026-11-13T10:00+08:00");
        assertThat(rejected.path("data").toString())
                .isEqualTo(
                        "{\"memberName\":\"%2$s\",\"number\":\"%1$s\",\"kind\":\"BUSINESS_LICENSE\",\"state\":\"REJECTED\",\"round\":1,\"reasons\":[\"LICENSE_BLURRED\"]}"
                                .formatted(
                                        applications.find(id).orElseThrow().number(),
                                        suppliers.required(supplier).memberName()));
        assertThat(fake.calls()).noneMatch(call -> call.body().contains("王小明"));
    }

    @Test
    void everyCallIsSignedAsTheConventionSays() {
        tell("a");

        sender().sendDue();

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.id()).startsWith("msg_");
            assertThat(call.timestamp()).isEqualTo(Long.toString(REAL.getEpochSecond()));
        });
        byte[] kept = jdbc.sql("SELECT secret FROM webhook_endpoint WHERE id = ?")
                .param(webhook)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(secret);
    }

    @Test
    void whatIsNotTakenIsToldAgainUnderTheSameIdAndLaterEachTime() throws Exception {
        fake.willAnswer(503, 500, 204);
        tell("a");

        sender().sendDue();
        sender().sendDue();
        assertThat(fake.calls()).hasSize(1);
        time.set("2026-11-13T10:00:05+08:00");
        sender().sendDue();
        time.set("2026-11-13T10:05:04+08:00");
        sender().sendDue();
        assertThat(fake.calls()).hasSize(2);
        time.set("2026-11-13T10:05:05+08:00");
        sender().sendDue();

        assertThat(fake.calls()).hasSize(3);
        assertThat(fake.calls())
                .extracting(FakePlatform.Call::id)
                .containsOnly(fake.calls().getFirst().id());
        as(get("/api/v1/webhooks/{id}/deliveries", webhook), "")
                .andExpect(jsonPath("$[0].state").value("DELIVERED"))
                .andExpect(jsonPath("$[0].attempts[0].status").value(503))
                .andExpect(jsonPath("$[0].attempts[0].error").value("STATUS"))
                .andExpect(jsonPath("$[0].attempts[0].response").value("x".repeat(500)))
                .andExpect(jsonPath("$[0].attempts[2].status").value(204));
    }

    @Test
    void afterTheLastPauseADeliveryHasFailedAndMayBeReplayed() throws Exception {
        fake.willAnswer(500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        tell("a");
        Instant now = REAL;
        for (Duration pause : List.of(
                Duration.ZERO,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofHours(2),
                Duration.ofHours(5),
                Duration.ofHours(10),
                Duration.ofHours(14),
                Duration.ofHours(20),
                Duration.ofHours(24))) {
            now = now.plus(pause);
            time.set(now.toString());
            sender().sendDue();
        }
        assertThat(state()).isEqualTo("FAILED");
        assertThat(fake.calls()).hasSize(10);

        as(post("/api/v1/webhooks/{id}/deliveries/{delivery}/replay", webhook, delivery()), "")
                .andExpect(status().isAccepted());
        sender().sendDue();

        assertThat(state()).isEqualTo("DELIVERED");
        assertThat(fake.calls())
                .extracting(FakePlatform.Call::id)
                .hasSize(11)
                .containsOnly(fake.calls().getFirst().id());
    }

    @Test
    void anAddressThatOnlyFailsForFiveDaysIsDisabled() throws Exception {
        fake.willAnswer(500, 500);
        tell("a");
        sender().sendDue();
        time.set("2026-11-18T10:00:00+08:00");

        sender().sendDue();

        as(get("/api/v1/webhooks"), "")
                .andExpect(jsonPath("$[0].enabled").value(false))
                .andExpect(jsonPath("$[0].disabledReason").value("FAILING"));
        assertThat(state()).isEqualTo("FAILED");
        as(post("/api/v1/webhooks/{id}/enable", webhook), "").andExpect(status().isNoContent());
        as(get("/api/v1/webhooks"), "").andExpect(jsonPath("$[0].enabled").value(true));
    }

    @Test
    void whoAnswersGoneIsNotCalledAgain() {
        fake.willAnswer(410);
        tell("a");
        tell("b");

        new WebhookSender(deliveries, client(Duration.ofSeconds(5)), 1).sendDue();

        assertThat(fake.calls()).hasSize(1);
        assertThat(jdbc.sql("SELECT disabled_reason FROM webhook_endpoint WHERE id = ?")
                        .param(webhook)
                        .query(String.class)
                        .single())
                .isEqualTo("GONE");
    }

    @Test
    void aRedirectIsNotFollowed() {
        fake.willAnswer(302);
        tell("a");

        sender().sendDue();

        assertThat(fake.calls()).extracting(FakePlatform.Call::path).containsExactly("/hook");
        assertThat(error()).isEqualTo("REDIRECT");
    }

    @Test
    void whoNeverAnswersIsLeftAloneAfterAWhile() {
        fake.willAnswer(FakePlatform.SILENCE);
        tell("a");

        new WebhookSender(deliveries, client(Duration.ofMillis(300)), 5).sendDue();

        assertThat(error()).isIn("TIMEOUT", "HttpTimeoutException");
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void aPrivateAddressIsNotCalledWhereTheConfigurationDoesNotAllowIt() {
        tell("a");
        var strict = new WebhookClient(
                new WebhookAddress(false),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Clock.fixed(REAL, time.getZone()));

        new WebhookSender(deliveries, strict, 5).sendDue();

        assertThat(fake.calls()).isEmpty();
        assertThat(error()).isEqualTo("ADDRESS");
    }

    @Test
    void twoNodesDoNotTellTheSameTwice() throws Exception {
        for (int event = 0; event < 40; event++) {
            tell("event" + event);
        }

        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> senders = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                var sender = new WebhookSender(deliveries, client(Duration.ofSeconds(5)), 3);
                senders.add(() -> {
                    sender.sendDue();
                    return "done";
                });
            }
            for (var done : nodes.invokeAll(senders)) {
                assertThat(done.get()).isEqualTo("done");
            }
        }
        sender().sendDue();

        List<String> ids = fake.calls().stream().map(FakePlatform.Call::id).toList();
        assertThat(ids).hasSize(40);
        assertThat(new HashSet<>(ids)).hasSize(40);
    }

    @Test
    void whatADeadNodeHeldIsToldAfterItsLease() {
        tell("a");
        assertThat(deliveries.take(5, 0)).hasSize(1);
        sender().sendDue();
        assertThat(fake.calls()).isEmpty();

        time.set("2026-11-13T10:02:00+08:00");
        sender().sendDue();

        assertThat(fake.calls()).hasSize(1);
        assertThat(state()).isEqualTo("DELIVERED");
    }

    @Test
    void duringTheOverlapBothSecretsSignAndAfterwardsTheNewOneAlone() throws Exception {
        tell("before");
        String fresh = rotated();
        tell("during");
        sender().sendDue();

        assertThat(fresh).matches("whsec_[A-Za-z0-9+/]{43}=").isNotEqualTo(secret);
        assertThat(fake.calls()).hasSize(2).allSatisfy(call -> {
            assertThat(call.signature()).matches("v1,\\S{44} v1,\\S{44}");
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.isSignedWith(fresh)).isTrue();
        });

        time.set("2026-11-14T10:00:00+08:00");
        tell("after");
        sender().sendDue();

        assertThat(fake.calls().getLast()).satisfies(call -> {
            assertThat(call.signature()).matches("v1,\\S{44}");
            assertThat(call.isSignedWith(secret)).isFalse();
            assertThat(call.isSignedWith(fresh)).isTrue();
        });
        as(get("/api/v1/webhooks"), "")
                .andExpect(jsonPath("$[0].formerSecretUntil").isEmpty());
        deliveries.forgetOld();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM webhook_former_secret")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aSecretIsReplacedUnderTheEyesOfTheAuditAndShownOnce() throws Exception {
        String fresh = rotated();

        as(get("/api/v1/webhooks"), "")
                .andExpect(jsonPath("$[0].formerSecretUntil").value("2026-11-14T10:00:00+08:00"))
                .andExpect(jsonPath("$[0].secret").doesNotExist());
        assertThat(jdbc.sql("SELECT actor_name FROM audit_entry WHERE action = ? AND subject = ?")
                        .params("webhook.secret-rotated", "webhook:" + webhook)
                        .query(String.class)
                        .list())
                .containsExactly(platform.name());
        List<String> kept = jdbc.sql(
                        "SELECT secret FROM webhook_endpoint UNION ALL SELECT secret FROM webhook_former_secret")
                .query((row, _) -> new String(row.getBytes("secret"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .list();
        assertThat(kept).hasSize(2).noneMatch(bytes -> bytes.contains(secret) || bytes.contains(fresh));
    }

    @Test
    void whoeverLostTheNewSecretAsksForAnotherAndTheOneInUseGoesOnSigning() throws Exception {
        rotated();
        rotated();
        String last = rotated();
        as(post("/api/v1/webhooks/{id}/rotate-secret", webhook), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("secret"))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_MANY"));
        tell("a");

        sender().sendDue();

        assertThat(fake.calls()).singleElement().satisfies(call -> {
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.isSignedWith(last)).isTrue();
        });
        time.set("2026-11-14T10:00:00+08:00");
        rotated();
    }

    @Test
    void aPlatformThatHangsDoesNotHoldUpTheOthers() throws Exception {
        fake.willAnswer(new int[40]);
        for (int event = 0; event < 40; event++) {
            tell("hanging" + event);
        }
        try (FakePlatform quick = new FakePlatform();
                var node = Executors.newVirtualThreadPerTaskExecutor()) {
            PlatformClient neighbour = neighbour(quick);
            for (int event = 0; event < 30; event++) {
                tell(neighbour, "quick" + event);
            }

            var sending = node.submit(() -> sender(Duration.ofMinutes(2), 8).sendDue());

            assertThat(fake.hears(5, PATIENCE)).isTrue();
            assertThat(quick.hears(30, PATIENCE)).as("all that was due").isTrue();
            tell(neighbour, "later");
            assertThat(quick.hears(31, PATIENCE))
                    .as("what is told while the other hangs")
                    .isTrue();
            assertThat(sending.isDone()).as("the other hangs all the while").isFalse();
            assertThat(fake.calls()).as("a few calls wait for it, not all").hasSize(5);
            sending.cancel(true);
        }
    }

    @Test
    void noMoreCallsAreUnderWayThanAllowed() throws Exception {
        fake.willAnswer(new int[5]);
        try (FakePlatform other = new FakePlatform();
                var node = Executors.newVirtualThreadPerTaskExecutor()) {
            other.willAnswer(new int[5]);
            PlatformClient neighbour = neighbour(other);
            for (int event = 0; event < 5; event++) {
                tell("here" + event);
                tell(neighbour, "there" + event);
            }

            var sending = node.submit(() -> sender(Duration.ofMinutes(2), 7).sendDue());

            assertThat(fake.hears(5, PATIENCE)).isTrue();
            assertThat(other.hears(2, PATIENCE)).isTrue();
            assertThat(other.hears(3, Duration.ofMillis(1500)))
                    .as("the eighth call")
                    .isFalse();
            sending.cancel(true);
        }
    }

    @Test
    void anAddressHasALaneOfItsOwnWhicheverNodeSends() throws Exception {
        for (int event = 0; event < 12; event++) {
            tell("a" + event);
        }
        try (FakePlatform other = new FakePlatform()) {
            tell(neighbour(other), "b");

            assertThat(deliveries.take(50, 25))
                    .extracting(TakenDelivery::url)
                    .filteredOn(url -> url.toString().equals(fake.url()))
                    .hasSize(5);
            assertThat(deliveries.take(50, 25))
                    .as("by another node, while these are under way")
                    .isEmpty();
            time.set("2026-11-13T10:02:00+08:00");
            assertThat(deliveries.take(50, 25)).as("after their lease").hasSize(6);
        }
    }

    @Test
    void anAddressThatFailsIsCalledOnceAtATimeAndNeverInThePlaceOfOneThatAnswers() throws Exception {
        fake.willAnswer(503);
        tell("a");
        sender().sendDue();
        for (int event = 0; event < 5; event++) {
            tell("b" + event);
        }
        try (FakePlatform other = new FakePlatform()) {
            tell(neighbour(other), "c");

            assertThat(deliveries.take(2, 1)).extracting(TakenDelivery::url).containsExactly(URI.create(other.url()));
            assertThat(deliveries.take(50, 25)).extracting(TakenDelivery::url).containsExactly(URI.create(fake.url()));
        }
    }

    @Test
    void onceItAnswersAgainAnAddressIsCalledAsBefore() {
        fake.willAnswer(503, 204);
        tell("a");
        sender().sendDue();
        for (int event = 0; event < 6; event++) {
            tell("b" + event);
        }

        sender().sendDue();

        assertThat(fake.calls()).hasSize(7);
        for (int event = 0; event < 6; event++) {
            tell("c" + event);
        }
        assertThat(deliveries.take(50, 25)).hasSize(5);
    }

    @Test
    void anAddressThatIsDisabledIsNotCalledForAReplayEither() throws Exception {
        tell("a");
        sender().sendDue();
        jdbc.sql("UPDATE webhook_endpoint SET enabled = FALSE, disabled_reason = 'BY_HAND'")
                .update();
        as(post("/api/v1/webhooks/{id}/deliveries/{delivery}/replay", webhook, delivery()), "")
                .andExpect(status().isAccepted());

        sender().sendDue();
        assertThat(fake.calls()).hasSize(1);
        as(post("/api/v1/webhooks/{id}/enable", webhook), "").andExpect(status().isNoContent());
        sender().sendDue();

        assertThat(fake.calls()).hasSize(2);
    }

    @Test
    void aDeliveryOnItsWayIsNotReplayed() throws Exception {
        tell("a");

        as(post("/api/v1/webhooks/{id}/deliveries/{delivery}/replay", webhook, delivery()), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:on-its-way"));
        as(post("/api/v1/webhooks/{id}/deliveries/{delivery}/replay", webhook, delivery() + 1_000_000L), "")
                .andExpect(status().isNotFound());
    }

    @Test
    void theSameFactIsToldOnce() {
        tell("a");
        tell("a");

        sender().sendDue();

        assertThat(fake.calls()).hasSize(1);
    }

    @Test
    void thePlatformOfABuyerHearsOfItsPool() {
        SupplierId buyer = suppliers
                .registerByPlatform(
                        platform,
                        new Registration("webhookbuyer" + COUNT.get(), null, "13800138000"),
                        new Registrant(null, null, "BUYER"),
                        GivenConsents.NONE)
                .id();
        String member = suppliers.required(supplier()).memberName();

        pool.add(buyer, member);
        sender().sendDue();

        assertThat(fake.calls())
                .singleElement()
                .satisfies(call -> assertThat(call.body()).contains("\"pool.joined\"", member));
    }

    @Test
    void aStepThatOpensIsTold() {
        SupplierId supplier = supplier();

        ladder.open(supplier, Step.TRUST_SERVICE);
        sender().sendDue();

        assertThat(fake.calls())
                .singleElement()
                .satisfies(call -> assertThat(
                                JSON.readTree(call.body()).path("data").toString())
                        .isEqualTo("{\"memberName\":\"%s\",\"step\":\"TRUST_SERVICE\"}"
                                .formatted(suppliers.required(supplier).memberName())));
    }

    @Test
    void aFactThatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            outbox.tell(platform.id(), "undone", "application.approved", REAL, Map.of());
            status.setRollbackOnly();
        });

        sender().sendDue();

        assertThat(fake.calls()).isEmpty();
    }

    @Test
    void anotherPlatformsWebhooksAreNotThere() throws Exception {
        tell("a");
        sender().sendDue();
        String mine = token;
        token = mine + "-other";
        platforms.register("别的回调" + COUNT.get(), new Token(token));

        as(get("/api/v1/webhooks"), "").andExpect(jsonPath("$.length()").value(0));
        as(get("/api/v1/webhooks/{id}/deliveries", webhook), "").andExpect(status().isNotFound());
        as(post("/api/v1/webhooks/{id}/deliveries/{delivery}/replay", webhook, delivery()), "")
                .andExpect(status().isNotFound());
        as(post("/api/v1/webhooks/{id}/rotate-secret", webhook), "").andExpect(status().isNotFound());
        as(delete("/api/v1/webhooks/{id}", webhook), "").andExpect(status().isNotFound());

        token = mine;
        as(delete("/api/v1/webhooks/{id}", webhook), "").andExpect(status().isNoContent());
        as(get("/api/v1/webhooks"), "").andExpect(jsonPath("$.length()").value(0));
    }

    @Test
    void anAddressIsRegisteredOnceAndInAFormThatCanBeCalled() throws Exception {
        as(post("/api/v1/webhooks"), "{\"url\": \"" + fake.url() + "\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("TAKEN"));
        as(post("/api/v1/webhooks"), "{\"url\": \"nowhere\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("url"))
                .andExpect(jsonPath("$.errors[0].code").value("FORMAT"));
        for (int more = 0; more < 9; more++) {
            as(post("/api/v1/webhooks"), "{\"url\": \"" + fake.url() + more + "\"}")
                    .andExpect(status().isCreated());
        }
        as(post("/api/v1/webhooks"), "{\"url\": \"" + fake.url() + "10\"}")
                .andExpect(jsonPath("$.errors[0].code").value("TOO_MANY"));
    }

    private SupplierId supplier() {
        return suppliers
                .registerByPlatform(platform, new Registration("webhooked" + COUNT.get(), null, "13800138000"))
                .id();
    }

    private void tell(String key) {
        tell(platform, key);
    }

    private void tell(PlatformClient whom, String key) {
        transaction.executeWithoutResult(
                _ -> outbox.tell(whom.id(), key, "application.approved", REAL, Map.of("number", key)));
    }

    /** Another platform, that wants to be called there. */
    private PlatformClient neighbour(FakePlatform there) throws Exception {
        String mine = token;
        token = mine + "-neighbour";
        PlatformClient neighbour = platforms.register("回调邻居" + COUNT.incrementAndGet(), new Token(token));
        as(post("/api/v1/webhooks"), "{\"url\": \"" + there.url() + "\"}").andExpect(status().isCreated());
        token = mine;
        return neighbour;
    }

    private String rotated() throws Exception {
        return JSON.readTree(as(post("/api/v1/webhooks/{id}/rotate-secret", webhook), "")
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.id").value(webhook))
                        .andExpect(jsonPath("$.formerSecretUntil").isNotEmpty())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("secret")
                .asString();
    }

    private WebhookSender sender() {
        return sender(Duration.ofSeconds(5), 5);
    }

    private WebhookSender sender(Duration timeout, int batch) {
        return new WebhookSender(deliveries, client(timeout), batch);
    }

    private WebhookClient client(Duration timeout) {
        return new WebhookClient(
                new WebhookAddress(true), Duration.ofSeconds(5), timeout, Clock.fixed(REAL, time.getZone()));
    }

    private String state() {
        return column("state");
    }

    private String error() {
        return column("last_error");
    }

    private String column(String column) {
        return String.valueOf(jdbc.sql("SELECT " + column + " FROM webhook_delivery WHERE endpoint_id = ?")
                .param(webhook)
                .query(String.class)
                .single());
    }

    private long delivery() {
        return jdbc.sql("SELECT id FROM webhook_delivery WHERE endpoint_id = ?")
                .param(webhook)
                .query(Long.class)
                .single();
    }

    private ResultActions as(MockHttpServletRequestBuilder request, String json) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }
}
