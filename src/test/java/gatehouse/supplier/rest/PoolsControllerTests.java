package gatehouse.supplier.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.TestTime;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.QualifiedPool;
import gatehouse.supplier.Suppliers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Invitations, pools and replies over the wire. */
@IntakeTest
@AutoConfigureMockMvc
@TestPropertySource(
        properties = {
            "gatehouse.sms.callback.key=shared-secret-of-the-tests",
            "gatehouse.supplier.invitations-per-platform=5",
            "gatehouse.supplier.codes-per-address=1"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoolsControllerTests {

    private static final String TOKEN = "ghp_pools-controller-tests";
    private static final String OTHER = "ghp_pools-controller-others";
    private static final String PUSHED = """
            [{"phone_number": "8615012340001", "content": "poolseller", "send_time": "2026-11-13 10:00:05",
              "dest_code": "10691234", "sequence_id": %s, "sign_name": "阿里企业采购"}]""";

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    QualifiedPool pool;

    @Autowired
    TestTime time;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    void aPlatformWithABuyerAndASeller() throws Exception {
        platforms.register("库接口测试", new Token(TOKEN));
        platforms.register("别的平台", new Token(OTHER));
        as(TOKEN, post("/api/v1/suppliers"), """
                {"memberName": "华东重工采购", "mobile": "13800138000", "tradeRole": "BUYER"}""").andExpect(status().isCreated());
        as(TOKEN, post("/api/v1/suppliers"), """
                {"memberName": "poolseller", "mobile": "13800138000"}""").andExpect(status().isCreated());
    }

    @Test
    void anInvitationIsAnsweredByAPushedReply() throws Exception {
        as(TOKEN, post("/api/v1/invitations"), """
                {"buyer": "华东重工采购", "mobile": "15012340001"}""")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.mobile").value("150****0001"))
                .andExpect(jsonPath("$.state").value("SENT"));

        push("/api/v1/sms/inbound?key=shared-secret-of-the-tests", PUSHED.formatted("1234567890"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"code\":0,\"msg\":\"接收成功\"}"));
        push("/api/v1/sms/inbound?key=shared-secret-of-the-tests", PUSHED.formatted("\"1234567890\""))
                .andExpect(status().isOk());

        as(TOKEN, get("/api/v1/invitations").param("buyer", "华东重工采购"), "")
                .andExpect(jsonPath("$[0].state").value("JOINED"))
                .andExpect(jsonPath("$[0].member").value("poolseller"));
        as(TOKEN, get("/api/v1/pools/{buyer}", "华东重工采购"), "")
                .andExpect(jsonPath("$[?(@.member == 'poolseller')].source").value("REPLY"));
        assertThat(jdbc.sql("SELECT COUNT(*) FROM sms_reply WHERE sequence_id = '1234567890'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("SELECT sent_at FROM sms_reply WHERE sequence_id = '1234567890'")
                        .query(java.time.LocalDateTime.class)
                        .single())
                .isEqualTo("2026-11-13T02:00:05");
    }

    @Test
    void aPlatformInvitesSoManyAnHourWhateverItsAddress() throws Exception {
        String busy = "ghp_pools-controller-busy";
        platforms.register("很忙的平台", new Token(busy));
        as(busy, post("/api/v1/suppliers"), """
                {"memberName": "很忙的采购", "mobile": "13800138000", "tradeRole": "BUYER"}""").andExpect(status().isCreated());
        String invitation = """
                {"buyer": "很忙的采购", "mobile": "1501234010%d"}""";
        for (int number = 0; number < 5; number++) {
            as(busy, post("/api/v1/invitations"), invitation.formatted(number)).andExpect(status().isCreated());
        }

        as(busy, post("/api/v1/invitations").header("Idempotency-Key", "sixth"), invitation.formatted(5))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "3600"))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:too-many-requests"))
                .andExpect(jsonPath("$.errors[0].code").value("TOO_MANY_OF_PLATFORM"))
                .andExpect(jsonPath("$.errors[0].message").value("一个平台1小时内最多发送5次邀请，请稍后再试"));
        as(TOKEN, post("/api/v1/invitations"), """
                {"buyer": "华东重工采购", "mobile": "15012340009"}""").andExpect(status().isCreated());
        time.set("2026-11-13T11:00:00+08:00");
        as(busy, post("/api/v1/invitations").header("Idempotency-Key", "sixth"), invitation.formatted(5))
                .andExpect(status().isCreated());
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void oneBuyerInvitesOnePhoneThreeTimesADay() throws Exception {
        String patient = "ghp_pools-controller-patient";
        platforms.register("耐心的平台", new Token(patient));
        as(patient, post("/api/v1/suppliers"), """
                {"memberName": "耐心的采购", "mobile": "13800138000", "tradeRole": "BUYER"}""").andExpect(status().isCreated());
        String invitation = """
                {"buyer": "耐心的采购", "mobile": "15012340031"}""";
        for (int sent = 0; sent < 3; sent++) {
            as(patient, post("/api/v1/invitations"), invitation).andExpect(status().isCreated());
        }
        time.set("2026-11-13T12:00:00+08:00");

        as(patient, post("/api/v1/invitations").header("Accept-Language", "en"), invitation)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", String.valueOf(22 * 3600)))
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:too-many-requests"))
                .andExpect(jsonPath("$.errors[0].field").value("mobile"))
                .andExpect(jsonPath("$.errors[0].code").value("INVITED_TOO_OFTEN"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("At most 3 invitations may go to one number within 24 hours; try again later"));
        as(patient, post("/api/v1/invitations"), invitation)
                .andExpect(jsonPath("$.errors[0].message").value("24小时内最多向同一手机号发送3次邀请，请稍后再试"));

        time.set("2026-11-14T10:00:00+08:00");
        as(patient, post("/api/v1/invitations"), invitation).andExpect(status().isCreated());
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void withoutTheSecretNothingIsTakenIn() throws Exception {
        push("/api/v1/sms/inbound", PUSHED.formatted("1")).andExpect(status().isUnauthorized());
        push("/api/v1/sms/inbound?key=guessed", PUSHED.formatted("1"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:secret-required"));
        push("/api/v1/sms/reports?key=guessed", "[]").andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/sms/inbound")
                        .header("X-Gatehouse-Key", "shared-secret-of-the-tests")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[]"))
                .andExpect(status().isOk());
    }

    @Test
    void whatCannotBeReadIsPassedOverAndTheRestTaken() throws Exception {
        push("/api/v1/sms/inbound?key=shared-secret-of-the-tests", """
                [{"phone_number": "nobody", "content": "x", "send_time": "yesterday", "sequence_id": 5},
                 {"phone_number": "15012340002", "content": "你好", "send_time": "2026-11-13 10:00:05", "sequence_id": 6}]""").andExpect(status().isOk());
        push("/api/v1/sms/inbound?key=shared-secret-of-the-tests", "{}").andExpect(status().isBadRequest());

        assertThat(jdbc.sql("SELECT sequence_id FROM sms_reply WHERE sequence_id IN ('5', '6')")
                        .query(String.class)
                        .list())
                .containsExactly("6");
    }

    @Test
    void ofAnEndlessReplyTheBeginningIsKept() throws Exception {
        push("/api/v1/sms/inbound?key=shared-secret-of-the-tests", """
                [{"phone_number": "15012340002", "content": "%s", "send_time": "2026-11-13 10:00:05", "sequence_id": 7}]""".formatted("𠮷".repeat(5_000)))
                .andExpect(status().isOk());

        byte[] kept = jdbc.sql("SELECT content FROM sms_reply WHERE sequence_id = '7'")
                .query(byte[].class)
                .single();
        assertThat(vault.openText(kept)).isEqualTo("𠮷".repeat(500));
    }

    @Test
    void aReportSaysWhatBecameOfAnSms() throws Exception {
        jdbc.sql("""
                INSERT INTO sms_message (id, dedupe_key, template, mobile, mobile_masked, mobile_hash, state, attempts,
                    not_before, created_at) VALUES (900001, 'reported', 'S7', '', '', '', 'SENT', 1, NOW(3), NOW(3))""").update();

        push("/api/v1/sms/reports?key=shared-secret-of-the-tests", """
                [{"phone_number": "15012340001", "success": true, "err_code": "DELIVERED", "out_id": "gatehouse-900001-abc",
                  "biz_id": "1", "report_time": "2026-11-13 10:00:09"}, {"out_id": "not ours", "success": false}]""").andExpect(status().isOk());

        assertThat(jdbc.sql("SELECT delivered_at FROM sms_message WHERE id = 900001")
                        .query(java.time.LocalDateTime.class)
                        .single())
                .isEqualTo("2026-11-13T02:00:09");
    }

    @Test
    void aPlatformPutsIntoThePoolsOfItsOwnBuyersOnly() throws Exception {
        as(TOKEN, put("/api/v1/pools/{buyer}/{member}", "华东重工采购", "poolseller"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.member").value("poolseller"));
        // whose account it is, is not told to whoever adds it by its member name
        as(OTHER, post("/api/v1/suppliers"), """
                {"memberName": "namedseller", "mobile": "13800138000", "companyName": "杭州启明五金有限公司"}""").andExpect(status().isCreated());
        as(TOKEN, put("/api/v1/pools/{buyer}/{member}", "华东重工采购", "namedseller"), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.member").value("namedseller"))
                .andExpect(jsonPath("$.companyName").doesNotExist());
        as(TOKEN, get("/api/v1/pools/{buyer}", "华东重工采购"), "")
                .andExpect(content().string(not(containsString("启明五金"))));
        as(OTHER, put("/api/v1/pools/{buyer}/{member}", "华东重工采购", "poolseller"), "")
                .andExpect(status().isNotFound());
        as(OTHER, post("/api/v1/invitations"), """
                {"buyer": "华东重工采购", "mobile": "15012340001"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"));
        as(TOKEN, post("/api/v1/invitations"), """
                {"buyer": "poolseller", "mobile": "15012340001"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("NOT_BUYER"));

        as(TOKEN, delete("/api/v1/pools/{buyer}/{member}", "华东重工采购", "poolseller"), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        as(
                        TOKEN,
                        delete("/api/v1/pools/{buyer}/{member}", "华东重工采购", "poolseller")
                                .param("reason", "合作终止"),
                        "")
                .andExpect(status().isNoContent());
        assertThat(pool.contains(
                        suppliers.findByMemberName("poolseller").orElseThrow().id()))
                .isFalse();
    }

    @Test
    void aSupplierJoinsByTheLinkOnce() throws Exception {
        as(TOKEN, post("/api/v1/suppliers"), """
                {"memberName": "linkseller", "mobile": "13800138000"}""").andExpect(status().isCreated());
        String link = "/api/v1/invitations/links/" + tokenOfInvitationTo("15012340021");
        String linkseller = """
                {"member": "linkseller"}""";

        as(TOKEN, get(link), "")
                .andExpect(jsonPath("$.state").value("SENT"))
                .andExpect(jsonPath("$.buyer").value("华东重工采购"));
        as(OTHER, post(link + "/join"), linkseller)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("member"))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"));
        as(TOKEN, post(link + "/join"), """
                {"member": "华东重工采购"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].code").value("OWN"));
        for (int time = 0; time < 2; time++) {
            as(TOKEN, post(link + "/join").header("Idempotency-Key", "join-once"), linkseller)
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("JOINED"))
                    .andExpect(jsonPath("$.member").value("linkseller"));
        }
        as(TOKEN, post(link + "/join"), linkseller)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:invitation-over"));
        as(TOKEN, post("/api/v1/invitations/links/nothing/join"), linkseller).andExpect(status().isNotFound());

        as(TOKEN, get("/api/v1/pools").param("member", "linkseller"), "")
                .andExpect(jsonPath("$[0].buyer").value("华东重工采购"));
        as(OTHER, get("/api/v1/pools").param("member", "linkseller"), "").andExpect(status().isNotFound());
    }

    @Test
    void anInvitationIsTakenBackByItsOwnPlatformWhileItIsOpen() throws Exception {
        String link = "/api/v1/invitations/links/" + tokenOfInvitationTo("15012340022");
        long id = jdbc.sql("SELECT MAX(id) FROM invitation").query(Long.class).single();

        as(OTHER, post("/api/v1/invitations/{id}/cancel", id), "").andExpect(status().isNotFound());
        for (int time = 0; time < 2; time++) {
            as(TOKEN, post("/api/v1/invitations/{id}/cancel", id).header("Idempotency-Key", "cancel-once"), "")
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("CANCELLED"));
        }
        as(TOKEN, post("/api/v1/invitations/{id}/cancel", id), "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:invitation-over"))
                .andExpect(jsonPath("$.detail").value("该邀请已被接受、已取消或已过期"));
        as(TOKEN, post(link + "/join"), """
                {"member": "poolseller"}""").andExpect(status().isConflict());
    }

    /** The SMS alone holds it. */
    private String tokenOfInvitationTo(String mobile) throws Exception {
        as(TOKEN, post("/api/v1/invitations"), """
                {"buyer": "华东重工采购", "mobile": "%s"}""".formatted(mobile)).andExpect(status().isCreated());
        byte[] sealed = jdbc.sql("SELECT parameters FROM sms_message WHERE template = 'S1' ORDER BY id DESC LIMIT 1")
                .query(byte[].class)
                .single();
        String link = JsonMapper.shared()
                .readTree(vault.openText(sealed))
                .path("confirm")
                .asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private ResultActions as(String token, MockHttpServletRequestBuilder request, String json) throws Exception {
        return mvc.perform(request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    private ResultActions push(String address, String json) throws Exception {
        return mvc.perform(post(address).contentType(MediaType.APPLICATION_JSON).content(json));
    }
}
