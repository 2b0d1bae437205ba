package gatehouse.supplier.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.onboarding.IntakeTest;
import gatehouse.supplier.ConsentDocument;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IntakeTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuppliersControllerTests {

    private static final String TOKEN = "ghp_suppliers-controller-tests";

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @BeforeAll
    void aPlatform() {
        platforms.register("注册接口测试", new Token(TOKEN));
    }

    @Test
    void aPlatformVouchesForWhatItLeavesOut() throws Exception {
        register("""
                {"memberName": "oldclient1", "mobile": "13800138000"}""").andExpect(status().isCreated());

        SupplierSummary registered = suppliers.findByMemberName("oldclient1").orElseThrow();
        assertThat(suppliers.tradeRoleOf(registered.id())).isEqualTo(TradeRole.SELLER);
    }

    @Test
    void whatAPlatformGivesIsKept() throws Exception {
        register("""
                {"memberName": "newclient1", "mobile": "13800138000", "contactName": "王小明",
                 "companyName": "杭州启明五金有限公司", "tradeRole": "BUYER",
                 "consents": [{"document": "TERMS_OF_SERVICE", "version": "2025-09", "acceptedAt": "2026-11-12T09:30:00+08:00"}]}""").andExpect(status().isCreated());

        var profile = suppliers.profileOf(
                suppliers.findByMemberName("newclient1").orElseThrow().id());
        assertThat(profile.contactName()).isEqualTo("王小明");
        assertThat(profile.companyName()).isEqualTo("杭州启明五金有限公司");
        assertThat(profile.tradeRole()).isEqualTo(TradeRole.BUYER);
        assertThat(profile.consents()).singleElement().satisfies(consent -> {
            assertThat(consent.document()).isEqualTo(ConsentDocument.TERMS_OF_SERVICE);
            assertThat(consent.version()).isEqualTo("2025-09");
            assertThat(consent.acceptedAt()).isEqualTo(Instant.parse("2026-11-12T01:30:00Z"));
        });
    }

    @Test
    void whatAPlatformGivesHasToBeRight() throws Exception {
        register("""
                {"memberName": "newclient2", "mobile": "13800138000", "contactName": "王", "companyName": "1",
                 "tradeRole": "TRADER"}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("contactName"))
                .andExpect(jsonPath("$.errors[1].field").value("companyName"))
                .andExpect(jsonPath("$.errors[2].field").value("tradeRole"))
                .andExpect(jsonPath("$.errors[2].code").value("UNKNOWN"))
                .andExpect(jsonPath("$.errors[2].message").value("没有这种贸易身份，请选择SELLER、BUYER或BOTH"));
        register("""
                {"memberName": "newclient3", "mobile": "13800138000",
                 "consents": [{"document": "COOKIES", "version": "", "acceptedAt": "2036-11-12T09:30:00+08:00"}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("consents.0.document"))
                .andExpect(jsonPath("$.errors[1].field").value("consents.0.version"))
                .andExpect(jsonPath("$.errors[2].field").value("consents.0.acceptedAt"))
                .andExpect(jsonPath("$.errors[2].code").value("IN_FUTURE"));
        register("""
                {"memberName": "newclient3", "mobile": "12", "contactName": "1234", "tradeRole": "KING",
                 "consents": [null, {"document": "COOKIES", "version": "1", "acceptedAt": "yesterday"}]}""")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(contains(
                                "mobile",
                                "contactName",
                                "tradeRole",
                                "consents.0",
                                "consents.1.document",
                                "consents.1.acceptedAt")));
        assertThat(suppliers.findByMemberName("newclient3")).isEmpty();
    }

    @Test
    void everyFieldThatCannotBeReadIsNamedAtOnce() throws Exception {
        register("""
                {"memberName": "newclient4", "fax": {"any": [1]}, "mobile": ["13800138000"], "companyName": {"zh": "x"},
                 "consents": "none"}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder("fax", "mobile", "companyName", "consents")))
                .andExpect(jsonPath("$.errors[?(@.field == 'fax')].code").value("UNKNOWN_FIELD"))
                .andExpect(jsonPath("$.errors[?(@.field == 'mobile')].message").value("应为文本"));
        register("""
                {"memberName": "newclient4", "mobile": "13800138000", "consents": [{"documents": "x", "version": "1"}]}""")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[*].field").value(contains("consents.0.documents")));
        assertThat(suppliers.findByMemberName("newclient4")).isEmpty();
    }

    @Test
    void theDocumentSaysWhatMayBeLeftOut() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.paths['/api/v1/suppliers'].post.description")
                        .value(org.hamcrest.Matchers.containsString("vouches")))
                .andExpect(jsonPath("$.components.schemas.NewSupplier.properties.tradeRole")
                        .exists());
    }

    private ResultActions register(String json) throws Exception {
        return mvc.perform(post("/api/v1/suppliers")
                .header("Authorization", "Bearer " + TOKEN)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }
}
