package gatehouse.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.supplier.Suppliers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Every kind, sent in by a platform: what it waits for, what is wrong with it, and what its approval opens. */
@IntakeTest
@AutoConfigureMockMvc
class KindsRestTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PlatformClients platforms;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Applications applications;

    @Autowired
    Ladder ladder;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    private PlatformRoad road;

    @BeforeEach
    void aSupplierOfAPlatform() throws Exception {
        road = new PlatformRoad(mvc, platforms, suppliers, applications, ladder, intake);
    }

    @Test
    void aKindWhoseStepIsLockedNamesEveryMissingPrerequisite() throws Exception {
        road.submit("PROCUREMENT_MERCHANT", Map.of())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:prerequisite-missing"))
                .andExpect(jsonPath("$.errors.length()").value(3))
                .andExpect(jsonPath("$.errors[0].code").value("REALNAME"))
                .andExpect(jsonPath("$.errors[0].message").value("请先完成企业名称认证"))
                .andExpect(jsonPath("$.errors[1].code").value("RONGYISHOU"))
                .andExpect(jsonPath("$.errors[2].code").value("TAX"));
    }

    @Test
    void aDeclaredSmallScaleSupplierMaySkipAndTakeItBack() throws Exception {
        road.verified();

        road.call("PUT", "/small-scale")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.steps[2].state").value("SKIPPED"))
                .andExpect(jsonPath("$.steps[2].by").isNotEmpty())
                .andExpect(jsonPath("$.steps[2].since").value("2026-11-13T10:00:00+08:00"));
        road.call("DELETE", "/small-scale").andExpect(status().isOk());

        assertThat(road.ladder()).containsEntry("GENERAL_TAXPAYER", "OPEN");
        road.opened(Step.GENERAL_TAXPAYER);
        road.call("PUT", "/small-scale")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:already-approved"));
    }

    @Test
    void aMerchantJoinsWithTheFrozenNameAndTheProofsOfWhatItAnswered() throws Exception {
        readyToJoin();
        Map<String, String> form = merchant("YES", "NO");
        form.put("companyName", "另一家公司");

        road.submit("PROCUREMENT_MERCHANT", form)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value("BRAND_PROOF"));
        String number = PlatformRoad.number(road.submit("PROCUREMENT_MERCHANT", form, "BRAND_PROOF")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.companyName").value("杭州启明五金有限公司")));
        road.approve(number);

        assertThat(road.ladder())
                .containsEntry("PROCUREMENT_MERCHANT", "DONE")
                .containsEntry("BILL_ACCOUNT", "OPEN")
                .containsEntry("TRUST_SERVICE", "OPEN");
        assertThat(sms(number)).isEqualTo("S11");
    }

    @Test
    void aMerchantWhoDoesNotMeetAConditionReadsWhich() throws Exception {
        readyToJoin();
        road.put("/shop-record", Map.of("annualPoints", 36, "violationPoints", 24))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.competitive").value(true));

        road.submit("PROCUREMENT_MERCHANT", merchant("NO", "NO"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:conditions-not-met"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].code").value("Q04"))
                .andExpect(jsonPath("$.errors[1].code").value("Q07"));
        road.put("/shop-record", Map.of("annualPoints", -1))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("annualPoints"));
    }

    @Test
    void everyWrongFieldOfAMerchantIsNamed() throws Exception {
        readyToJoin();

        road.submit("PROCUREMENT_MERCHANT", Map.of("brandAgency", "perhaps"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("brandAgency"))
                .andExpect(jsonPath("$.errors[0].code").value("UNKNOWN"))
                .andExpect(jsonPath("$.errors[1].field").value("restrictedGoods"))
                .andExpect(jsonPath("$.errors[2].code").value("AGREEMENT"));
    }

    @Test
    void theBusinessLicenceComesBeforeAnyOtherDocumentAndEachHasItsTwoDays() throws Exception {
        readyToJoin();

        road.submit("QUALIFICATION_DOCUMENTS", qualification("FOOD_LICENSE"), "DOCUMENT")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("LICENSE_FIRST"));
        String license = PlatformRoad.number(
                road.submit("QUALIFICATION_DOCUMENTS", qualification("BUSINESS_LICENSE"), "DOCUMENT")
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.promisedBefore").doesNotExist())
                        .andExpect(jsonPath("$.latestBefore").value("2026-11-18T00:00:00+08:00")));
        road.submit("QUALIFICATION_DOCUMENTS", qualification("BUSINESS_LICENSE"), "DOCUMENT")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:already-open"));
        road.approve(license);

        road.submit("QUALIFICATION_DOCUMENTS", qualification("FOOD_LICENSE"), "DOCUMENT")
                .andExpect(status().isCreated());
        road.submit("QUALIFICATION_DOCUMENTS", qualification("PUBLICATIONS"), "DOCUMENT")
                .andExpect(status().isCreated());
        assertThat(road.ladder()).containsEntry("PROCUREMENT_MERCHANT", "OPEN");
    }

    private void readyToJoin() throws Exception {
        road.verified().opened(Step.GENERAL_TAXPAYER, Step.TRANSFER_COLLECTION);
    }

    private static Map<String, String> merchant(String brandAgency, String restrictedGoods) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("brandAgency", brandAgency);
        form.put("restrictedGoods", restrictedGoods);
        form.put("agreed", "true");
        return form;
    }

    private static Map<String, String> qualification(String type) {
        return Map.of("documentType", type, "documentNumber", "91330100716105852F", "truthful", "true");
    }

    private String sms(String number) {
        return jdbc.sql("SELECT template FROM sms_message WHERE application_id = ? ORDER BY id DESC LIMIT 1")
                .param(applications.findByNumber(number).orElseThrow().value())
                .query(String.class)
                .single();
    }
}
