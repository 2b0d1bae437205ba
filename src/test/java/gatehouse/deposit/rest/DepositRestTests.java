package gatehouse.deposit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClient;
import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositSamples;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutNotice;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.review.Decision;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import java.util.HashMap;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntakeTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "gatehouse.deposit.bank=none")
class DepositRestTests {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Intake intake;

    @Autowired
    Deposits deposits;

    @Autowired
    Vault vault;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private String token = "";
    private String memberName = "";

    @BeforeEach
    void aPlatformWithAnApprovedSupplier() {
        int number = COUNT.incrementAndGet();
        token = "token-of-deposits-" + number;
        platforms.register("deposits " + number, new Token(token));
        PlatformClient platform = platforms.findByToken(new Token(token)).orElseThrow();
        memberName = "deposits" + number;
        SupplierId supplier = suppliers
                .registerByPlatform(platform, new Registration(memberName, null, "13800138000"))
                .id();
        intake.decided(intake.submitted(supplier).id(), new Decision.Approve());
    }

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void aDepositIsAskedForAndVerified() throws Exception {
        long id = requested();
        call(get("/api/v1/deposits").param("memberName", memberName).param("kind", "BUSINESS_LICENSE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].id").value(id))
                .andExpect(jsonPath("$[0].state").value("IN_FLIGHT"))
                .andExpect(jsonPath("$[0].account").value("****3456"))
                .andExpect(jsonPath("$[0].triesLeft").value(2));
        deposits.notified(new PayoutNotice.Arrived(new DepositId(id)));

        verify(id, "abc")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:invalid-format"))
                .andExpect(jsonPath("$.errors[0].field").value("amount"))
                .andExpect(jsonPath("$.errors[0].code").value("INVALID_FORMAT"));
        verify(id, "9.99")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("WRONG_1_LEFT"))
                .andExpect(jsonPath("$.deposit.triesLeft").value(1));
        verify(id, amount(id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("VERIFIED"))
                .andExpect(jsonPath("$.deposit.state").value("VERIFIED"));
        verify(id, "1.00")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:no-active-deposit"));
        ask(body()).andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-already-verified"));
    }

    @Test
    void whatStandsInTheWayIsAProblemOfItsOwn() throws Exception {
        ask(with("holder", DepositSamples.NEAR))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-name-mismatch"))
                .andExpect(jsonPath("$.errors[0].field").value("holder"))
                .andExpect(jsonPath("$.errors[0].code").value("NEAR"));
        ask(with("cnaps", "308584000014"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:invalid"))
                .andExpect(jsonPath("$.errors[0].field").value("cnaps"))
                .andExpect(jsonPath("$.errors[0].code").value("CHECK"));
        long id = requested();
        ask(body())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-in-progress"));
        deposits.notified(new PayoutNotice.Arrived(new DepositId(id)));
        ask(body()).andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-active"));
        verify(id, "9.98");
        verify(id, "9.99").andExpect(jsonPath("$.result").value("WRONG_EXHAUSTED"));
        time.set("2026-11-13T10:04:59+08:00");
        ask(body()).andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-wait"));
        time.set("2026-11-13T10:05:00+08:00");
        for (int bounced = 0; bounced < 4; bounced++) {
            deposits.notified(new PayoutNotice.Bounced(new DepositId(requested()), BounceReason.ACCOUNT_NOT_FOUND));
        }
        ask(body()).andExpect(jsonPath("$.type").value("urn:gatehouse:problem:reject-daily-limit"));
        call(get("/api/v1/deposits").param("memberName", memberName).param("kind", "BUSINESS_LICENSE"))
                .andExpect(jsonPath("$.length()").value(5))
                .andExpect(jsonPath("$[0].bounceReason").value("ACCOUNT_NOT_FOUND"));
    }

    @Test
    void whereASupplierStandsIsKnownBeforeAndAfterItAsks() throws Exception {
        standing()
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.companyName").value(DepositSamples.COMPANY))
                .andExpect(jsonPath("$.obstacle").isEmpty())
                .andExpect(jsonPath("$.leftToday").value(5))
                .andExpect(jsonPath("$.named").isEmpty())
                .andExpect(jsonPath("$.latest").isEmpty());
        long id = requested();
        standing()
                .andExpect(jsonPath("$.obstacle").value("urn:gatehouse:problem:reject-in-progress"))
                .andExpect(jsonPath("$.leftToday").value(4))
                .andExpect(jsonPath("$.latest.id").value(id))
                .andExpect(jsonPath("$.latest.account").value("****3456"));
        deposits.notified(new PayoutNotice.Arrived(new DepositId(id)));
        verify(id, "9.98");
        verify(id, "9.99").andExpect(jsonPath("$.result").value("WRONG_EXHAUSTED"));
        standing()
                .andExpect(jsonPath("$.obstacle").value("urn:gatehouse:problem:reject-wait"))
                .andExpect(jsonPath("$.waitUntil").value("2026-11-13T10:05:00+08:00"));
        call(get("/api/v1/deposits/standing").param("memberName", memberName).param("kind", "GENERAL_TAXPAYER"))
                .andExpect(status().isNotFound());
        platforms.register("onlooker " + id, new Token("token-of-an-onlooker-" + id));
        token = "token-of-an-onlooker-" + id;
        standing().andExpect(status().isNotFound());
    }

    @Test
    void aRepeatedRequestIsCarriedOutOnce() throws Exception {
        var first = ask(body(), "deposit-1").andExpect(status().isCreated()).andReturn();

        ask(body(), "deposit-1")
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotent-Replayed", "true"));

        long id = json(first.getResponse().getContentAsString()).path("id").asLong();
        deposits.notified(new PayoutNotice.Arrived(new DepositId(id)));
        for (int repeated = 0; repeated < 3; repeated++) {
            call(
                            post("/api/v1/deposits/{id}/verify", id).header("Idempotency-Key", "verify-1"),
                            Map.of("amount", "9.99"))
                    .andExpect(jsonPath("$.result").value("WRONG_1_LEFT"));
        }
    }

    @Test
    void anothersSupplierIsTheSameAsNone() throws Exception {
        long id = requested();
        platforms.register("stranger " + id, new Token("token-of-a-stranger-" + id));
        token = "token-of-a-stranger-" + id;

        ask(body())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("memberName"))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"));
        verify(id, "1.00").andExpect(status().isNotFound());
        call(get("/api/v1/deposits").param("memberName", memberName).param("kind", "BUSINESS_LICENSE"))
                .andExpect(status().isNotFound());
    }

    @Test
    void banksAndBranchesAreLookedFor() throws Exception {
        call(get("/api/v1/banks").param("q", "招行"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.banks[0].name").value("招商银行"))
                .andExpect(jsonPath("$.banks[0].prefix").value("308"))
                .andExpect(jsonPath("$.hint").isEmpty());
        call(get("/api/v1/banks").param("q", "某某农商行"))
                .andExpect(jsonPath("$.banks").isEmpty())
                .andExpect(jsonPath("$.hint.code").value("RURAL_CREDIT"))
                .andExpect(jsonPath("$.hint.zh").value(org.hamcrest.Matchers.containsString("农村信用社")));
        call(get("/api/v1/banks/{bank}/branches", bank()).param("q", "总行"))
                .andExpect(jsonPath("$[0].cnaps").value(DepositSamples.CNAPS));
        call(get("/api/v1/banks/{bank}/branches", 999_999)).andExpect(status().isNotFound());
    }

    @Test
    void theDocumentShowsHow() throws Exception {
        String document = mvc.perform(get("/v3/api-docs"))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(document).contains("/api/v1/deposits/{id}/verify", "reject-daily-limit", "招商银行总行", "/api/v1/banks");
    }

    private ResultActions standing() throws Exception {
        return call(
                get("/api/v1/deposits/standing").param("memberName", memberName).param("kind", "BUSINESS_LICENSE"));
    }

    private long requested() throws Exception {
        return json(ask(body())
                        .andExpect(status().isCreated())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("id")
                .asLong();
    }

    /** As the supplier's bank would show it. */
    private String amount(long id) {
        String fen = jdbc.sql("SELECT amount FROM deposit WHERE id = ?")
                .param(id)
                .query((row, _) -> vault.openText(row.getBytes("amount")))
                .single();
        return new java.math.BigDecimal(fen).movePointLeft(2).toPlainString();
    }

    private long bank() throws Exception {
        return json(call(get("/api/v1/banks").param("q", "招商银行"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .path("banks")
                .path(0)
                .path("id")
                .asLong();
    }

    private Map<String, Object> body() throws Exception {
        Map<String, Object> body = new HashMap<>();
        body.put("memberName", memberName);
        body.put("kind", "BUSINESS_LICENSE");
        body.put("bank", bank());
        body.put("branch", "招商银行总行");
        body.put("cnaps", DepositSamples.CNAPS);
        body.put("account", DepositSamples.ACCOUNT);
        body.put("holder", DepositSamples.COMPANY);
        return body;
    }

    private Map<String, Object> with(String field, String value) throws Exception {
        Map<String, Object> body = body();
        body.put(field, value);
        return body;
    }

    private ResultActions ask(Map<String, Object> body) throws Exception {
        return call(post("/api/v1/deposits"), body);
    }

    private ResultActions ask(Map<String, Object> body, String key) throws Exception {
        return call(post("/api/v1/deposits").header("Idempotency-Key", key), body);
    }

    private ResultActions verify(long id, String amount) throws Exception {
        return call(post("/api/v1/deposits/{id}/verify", id), Map.of("amount", amount));
    }

    private ResultActions call(MockHttpServletRequestBuilder request, Object body) throws Exception {
        return call(request.contentType(MediaType.APPLICATION_JSON).content(JSON.writeValueAsString(body)));
    }

    private ResultActions call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
