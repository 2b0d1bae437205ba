package gatehouse.agreement.rest;

import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.access.Token;
import gatehouse.onboarding.IntakeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@IntakeTest
@AutoConfigureMockMvc
class AgreementsControllerTests {

    private static final String TOKEN = "ghp_agreements-tests";

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Test
    void aPlatformReadsWhatItsSuppliersAgreeToInTheirLanguage() throws Exception {
        platforms.register("协议测试", new Token(TOKEN));

        mvc.perform(get("/api/v1/agreements").header("Authorization", "Bearer " + TOKEN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].code").value(hasItems("TERMS_OF_SERVICE", "MERCHANT_SERVICE")))
                .andExpect(jsonPath("$[*].title").value(hasItems("《阿里巴巴服务条款》")))
                .andExpect(jsonPath("$[0].version").value("2026-01"))
                .andExpect(jsonPath("$[0].text").isNotEmpty());
        mvc.perform(get("/api/v1/agreements")
                        .header("Authorization", "Bearer " + TOKEN)
                        .header("Accept-Language", "en"))
                .andExpect(jsonPath("$[*].title").value(hasItems("Alibaba Terms of Service")));
    }
}
