package gatehouse.journey;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.WithDatabase;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.deposit.DepositSamples;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.review.Decision;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deposit over the wire, driven by the sandbox alone: the bank fails late, both amounts are wrong, the pause and the day
 * pass by moving the clock, the fifth deposit of the day is the last, and the next morning the right amount opens the step.
 */
@WithDatabase
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "gatehouse.secrecy.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "gatehouse.document.folder=target/test-scans",
            "gatehouse.access.password-strength=4"
        })
@Import(Intake.class)
class DepositJourneyTests {

    private static final String TOKEN = "ghp_deposit-journey-0123456789";
    private static final String MEMBER = "depositjourney";
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Intake intake;

    @Autowired
    Ladder ladder;

    private final HttpClient http = HttpClient.newHttpClient();
    private SupplierId supplier = new SupplierId(0);

    @BeforeEach
    void anApprovedSupplierOnTheMorningOfADay() {
        platforms.register("打款平台", new Token(TOKEN));
        supplier = suppliers
                .registerByPlatform(
                        platforms.findByToken(new Token(TOKEN)).orElseThrow(),
                        new Registration(MEMBER, null, "13800138000"))
                .id();
        intake.decided(intake.submitted(supplier).id(), new Decision.Approve());
        moveTo(now().plusDays(1).with(LocalTime.of(9, 0)));
    }

    @AfterEach
    void atTheRealTime() {
        call("DELETE", "/sandbox/api/clock", "", 200);
    }

    @Test
    void theWholeRoadOfADeposit() throws InterruptedException {
        bank("{\"delaySeconds\": 3600, \"next\": \"BOUNCED\", \"reason\": \"ACCOUNT_NOT_FOUND\"}");
        long late = asked();
        refused("reject-in-progress");
        assertThat(settles(() ->
                        call("GET", "/sandbox/api/bank", "", 200).path("times").asInt() == 0))
                .as("the bank has taken it, and will tell in an hour")
                .isTrue();
        moveTo(now().plusHours(1));
        assertThat(comesTo(late, "BOUNCED").path("bounceReason").asString()).isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(settles(() -> sms().contains("打款失败：账户不存在。请登录点击申请重新打款，每日限5次。")))
                .isTrue();

        bank("{\"delaySeconds\": 0}");
        long guessed = asked();
        comesTo(guessed, "ARRIVED");
        assertThat(settles(() -> sms().contains("网商银行已向尾号3456的对公账户打款"))).isTrue();
        refused("reject-active");
        assertThat(entered(guessed, "9.98")).isEqualTo("WRONG_1_LEFT");
        assertThat(entered(guessed, "9.99")).isEqualTo("WRONG_EXHAUSTED");
        refused("reject-wait");
        moveTo(now().plusMinutes(5));

        bank("{\"next\": \"BOUNCED\", \"reason\": \"ACCOUNT_FROZEN\", \"times\": 3}");
        for (int deposit = 3; deposit <= 5; deposit++) {
            comesTo(asked(), "BOUNCED");
        }
        refused("reject-daily-limit");

        moveTo(now().plusDays(1).with(LocalTime.of(0, 0)));
        long right = asked();
        comesTo(right, "ARRIVED");
        assertThat(ladder.isOpen(supplier, Step.BUSINESS_LICENSE)).isFalse();
        assertThat(entered(right, amount())).isEqualTo("VERIFIED");
        assertThat(ladder.isOpen(supplier, Step.BUSINESS_LICENSE)).isTrue();
        assertThat(settles(() -> sms().contains(DepositSamples.COMPANY + "已完成企业实名认证。")))
                .isTrue();
        refused("reject-already-verified");
    }

    private long asked() {
        return call("POST", "/api/v1/deposits", body(), 201).path("id").asLong();
    }

    private void refused(String problem) {
        assertThat(call("POST", "/api/v1/deposits", body(), 409).path("type").asString())
                .isEqualTo("urn:gatehouse:problem:" + problem);
    }

    private String body() {
        long bank = call("GET", "/api/v1/banks?q=%E6%8B%9B%E8%A1%8C", "", 200)
                .path("banks")
                .path(0)
                .path("id")
                .asLong();
        return """
                {"memberName": "%s", "kind": "BUSINESS_LICENSE", "bank": %d, "cnaps": "%s", "account": "%s", "holder": "%s"}""".formatted(MEMBER, bank, DepositSamples.CNAPS, DepositSamples.ACCOUNT, DepositSamples.COMPANY);
    }

    private String entered(long deposit, String amount) {
        return call("POST", "/api/v1/deposits/" + deposit + "/verify", "{\"amount\": \"" + amount + "\"}", 200)
                .path("result")
                .asString();
    }

    /** As the supplier's own bank shows it. */
    private String amount() {
        return call("GET", "/sandbox/api/bank/statement?account=" + DepositSamples.ACCOUNT, "", 200)
                .path(0)
                .path("amount")
                .asString();
    }

    private JsonNode comesTo(long deposit, String state) throws InterruptedException {
        assertThat(settles(() -> deposit(deposit).path("state").asString().equals(state)))
                .as("deposit " + deposit + " comes to " + state)
                .isTrue();
        return deposit(deposit);
    }

    private JsonNode deposit(long id) {
        for (JsonNode one : call("GET", "/api/v1/deposits?memberName=" + MEMBER + "&kind=BUSINESS_LICENSE", "", 200)) {
            if (one.path("id").asLong() == id) {
                return one;
            }
        }
        throw new IllegalStateException("No deposit " + id);
    }

    private String sms() {
        return call("GET", "/sandbox/api/sms?mobile=13900139000", "", 200).toString();
    }

    private void bank(String settings) {
        call("PUT", "/sandbox/api/bank", settings, 200);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.parse(
                        call("GET", "/sandbox/api/clock", "", 200).path("now").asString())
                .atZoneSameInstant(BEIJING)
                .toOffsetDateTime();
    }

    private void moveTo(OffsetDateTime wanted) {
        call("PUT", "/sandbox/api/clock", "{\"now\": \"" + wanted + "\"}", 200);
    }

    private JsonNode call(String method, String path, String body, int status) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean settles(java.util.function.BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        BlockingQueue<String> nothing = new LinkedBlockingQueue<>();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            nothing.poll(200, TimeUnit.MILLISECONDS);
        }
        return done.getAsBoolean();
    }
}
