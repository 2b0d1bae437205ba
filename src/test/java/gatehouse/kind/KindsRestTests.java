package gatehouse.kind;

import static gatehouse.kind.KindSamples.collection;
import static gatehouse.kind.KindSamples.merchant;
import static gatehouse.kind.KindSamples.qualification;
import static gatehouse.kind.KindSamples.taxpayer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gatehouse.access.PlatformClients;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.IntakeTest;
import gatehouse.onboarding.Kinds;
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
import tools.jackson.databind.JsonNode;

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
    Kinds kinds;

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
    void theDocumentHasAnExampleOfEveryKindAndEachIsTaken() throws Exception {
        JsonNode examples = PlatformRoad.json(mvc.perform(get("/v3/api-docs")).andExpect(status().isOk()))
                .at("/paths/~1api~1v1~1applications/post/requestBody/content/application~1json/examples");

        assertThat(examples.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        kinds.all().stream().map(kind -> kind.code().value()).toList());
        for (ApplicationKind kind : kinds.all()) {
            var newcomer = new PlatformRoad(mvc, platforms, suppliers, applications, ladder, intake);
            prepared(newcomer, kind);
            JsonNode example = examples.path(kind.code().value()).path("value");
            Map<String, String> form = new LinkedHashMap<>();
            example.path("form")
                    .properties()
                    .forEach(field -> form.put(field.getKey(), field.getValue().asString()));
            newcomer.submit(
                            example.path("kind").asString(),
                            form,
                            example.path("scans").propertyNames().toArray(String[]::new))
                    .andExpect(status().isCreated());
        }
    }

    /** Up to the step at which the kind is sent in. */
    private static void prepared(PlatformRoad newcomer, ApplicationKind kind) throws Exception {
        Step step = kind.belongsTo().orElseThrow();
        if (step != Step.BUSINESS_LICENSE) {
            newcomer.verified();
        }
        for (Step before : Step.values()) {
            if (before.compareTo(Step.BUSINESS_LICENSE) > 0 && before.compareTo(step) < 0) {
                newcomer.opened(before);
            }
        }
    }

    @Test
    void nobodyDeclaresItselfSmallScaleBeforeTheNameIsVerified() throws Exception {
        road.call("PUT", "/small-scale")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:gatehouse:problem:prerequisite-missing"))
                .andExpect(jsonPath("$.errors[0].code").value("REALNAME"));
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
    void theProofOfAnAnswerThatWasChangedIsNotKept() throws Exception {
        readyToJoin();

        String number = PlatformRoad.number(road.submit("PROCUREMENT_MERCHANT", merchant("NO", "NO"), "BRAND_PROOF")
                .andExpect(status().isCreated()));

        assertThat(jdbc.sql("""
                                SELECT COUNT(*) FROM application_scan s JOIN review_case c ON c.application_id = s.application_id
                                WHERE c.number = ?""").param(number).query(Integer.class).single()).isZero();
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
        road.call("GET", "/ladder")
                .andExpect(jsonPath("$.next").value("PROCUREMENT_MERCHANT"))
                .andExpect(jsonPath("$.steps[4].unmet[*].code").value(contains("Q04", "Q07")))
                .andExpect(jsonPath("$.steps[4].unmet[1].message").value("违规扣分低于24分"))
                .andExpect(jsonPath("$.steps[3].unmet").isEmpty());
        road.put("/shop-record", Map.of("annualPoints", -1))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("annualPoints"))
                .andExpect(jsonPath("$.errors[0].code").value("FORMAT"))
                .andExpect(jsonPath("$.errors[0].message").value("应为整数，且不小于0"));
        road.put("/shop-record", Map.of("disputes", "many"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("disputes"))
                .andExpect(jsonPath("$.errors[0].message").value("应为整数"));
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

    @Test
    void aManualProofIsReviewedAndOpensTheStep() throws Exception {
        road.verified();
        road.submit("GENERAL_TAXPAYER", Map.of("validFrom", "yesterday", "validUntil", "2026-01-01"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.field=='validFrom')].code").value("FORMAT"))
                .andExpect(jsonPath("$.errors[?(@.field=='truthful')].code").value("AGREEMENT"))
                .andExpect(jsonPath("$.errors[?(@.field=='TAX_PROOF')].code").value("REQUIRED"));

        String number = PlatformRoad.number(
                road.submit("GENERAL_TAXPAYER", taxpayer(), "TAX_PROOF").andExpect(status().isCreated()));
        assertThat(road.ladder()).containsEntry("GENERAL_TAXPAYER", "WAITING");
        road.approve(number);

        assertThat(road.ladder())
                .containsEntry("GENERAL_TAXPAYER", "DONE")
                .containsEntry("TRANSFER_COLLECTION", "OPEN");
        assertThat(sms(number)).isEqualTo("S8");
    }

    @Test
    void transferCollectionWaitsForItsDepositAndInvoicesComeFirst() throws Exception {
        road.verified();
        road.submit("TRANSFER_COLLECTION", collection())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("TAX_OR_POOL"));
        road.opened(Step.GENERAL_TAXPAYER);
        Map<String, String> wrong = collection();
        wrong.put("administratorMobile", "12345678901");
        wrong.put("billsAgreed", "");
        road.submit("TRANSFER_COLLECTION", wrong, "LICENSE", "ID_FRONT", "ID_BACK")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("administratorMobile"))
                .andExpect(jsonPath("$.errors[1].code").value("AGREEMENT"));

        String number =
                PlatformRoad.number(road.submit("TRANSFER_COLLECTION", collection(), "LICENSE", "ID_FRONT", "ID_BACK")
                        .andExpect(status().isCreated()));
        long id = applications.findByNumber(number).orElseThrow().value();
        assertThat(jdbc.sql(
                                "SELECT priority_reason FROM review_case WHERE application_id = ? AND due < promised_before")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("collection.priority.invoices");
        road.approve(number);

        assertThat(road.ladder()).containsEntry("TRANSFER_COLLECTION", "OPEN");
    }

    @Test
    void theNumberNamesTheBranchAndTheDepositKnowsTheAccountAlready() throws Exception {
        road.verified().opened(Step.GENERAL_TAXPAYER);
        Map<String, String> form = collection();
        form.remove("bank");
        form.remove("branch");
        form.put("cnaps", "102100099995");
        road.submit("TRANSFER_COLLECTION", form, "LICENSE", "ID_FRONT", "ID_BACK")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[2].field").value("cnaps"))
                .andExpect(jsonPath("$.errors[2].code").value("CHECK"));
        form.put("cnaps", "102100099996");

        String number = PlatformRoad.number(road.submit("TRANSFER_COLLECTION", form, "LICENSE", "ID_FRONT", "ID_BACK")
                .andExpect(status().isCreated()));
        assertThat(applications.fieldsOf(applications.findByNumber(number).orElseThrow()))
                .containsEntry("bank", "中国工商银行")
                .containsEntry("branch", "中国工商银行总行");
        road.approve(number);

        road.deposit("TRANSFER_COLLECTION", Map.of())
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.bank").value("中国工商银行"))
                .andExpect(jsonPath("$.cnaps").value("102100099996"))
                .andExpect(jsonPath("$.account").value("****2345"));
    }

    @Test
    void whoHasTooManyDisputesDoesNotOpenTransferCollection() throws Exception {
        road.verified().opened(Step.GENERAL_TAXPAYER);
        road.put("/shop-record", Map.of("disputes", 2, "disputeRatePercent", "0.0301", "annualPoints", 37));

        road.submit("TRANSFER_COLLECTION", collection())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("R1"))
                .andExpect(jsonPath("$.errors[1].code").value("R2"));
    }

    @Test
    void aBillAccountTakesItsCodeFromTheNumberAndTheProofInPlaceOfThePermit() throws Exception {
        readyToJoin();
        road.opened(Step.PROCUREMENT_MERCHANT);
        road.submit("BILL_ACCOUNT", Map.of("organizationCode", "01245654-4"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].code").value("AGREEMENT"))
                .andExpect(jsonPath("$.errors[1].field").value("ACCOUNT_PERMIT"));

        String number = PlatformRoad.number(road.submit(
                        "BILL_ACCOUNT",
                        Map.of("organizationCode", "01245654-4", "agreed", "true"),
                        "BASIC_ACCOUNT_PROOF")
                .andExpect(status().isCreated()));
        assertThat(applications
                        .required(applications.findByNumber(number).orElseThrow())
                        .current()
                        .fields())
                .containsEntry("organizationCode", "71610585-2");
        road.approve(number);

        assertThat(road.ladder()).containsEntry("BILL_ACCOUNT", "DONE");
    }

    @Test
    void creditIsGrantedToABuyerFoundByItsWholeNameAndEveryChangeIsKept() throws Exception {
        var buyer = new PlatformRoad(mvc, platforms, suppliers, applications, ladder, intake);
        road.put("/credit-grants/" + buyer.memberName(), Map.of("limit", "1", "settlementDay", "1"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("QCS_OR_POOL"));
        road.opened(Step.PROCUREMENT_MERCHANT);
        jdbc.sql("UPDATE supplier SET trade_role = 'BOTH' WHERE id = ?")
                .param(buyer.supplier().value())
                .update();

        road.put("/credit-grants/nobodyhere", Map.of("limit", "200000000.01", "settlementDay", "31"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("buyer"))
                .andExpect(jsonPath("$.errors[1].code").value("OVER_LIMIT"))
                .andExpect(jsonPath("$.errors[2].field").value("settlementDay"));
        road.put("/credit-grants/" + buyer.memberName(), Map.of("limit", "500000", "settlementDay", "25"))
                .andExpect(status().isOk());
        road.put("/credit-grants/" + buyer.memberName(), Map.of("limit", "600000.50", "settlementDay", "１０"))
                .andExpect(status().isOk());

        road.call("GET", "/credit-grants")
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].limit").value("600000.50"));
        road.call("GET", "/credit-grants/history")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[1].limit").value("500000.00"));
        assertThat(road.ladder()).containsEntry("CREDIT_TERMS", "DONE");
    }

    @Test
    void theTrustServiceOpensWithOneCallOnceOneHasJoined() throws Exception {
        road.call("PUT", "/trust-service")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("QCS"));
        road.opened(Step.PROCUREMENT_MERCHANT);

        road.call("PUT", "/trust-service")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open").value(true));

        assertThat(road.ladder()).containsEntry("TRUST_SERVICE", "DONE");
    }

    @Test
    void anInvoiceThatCannotBeReadIsNamedFieldByField() throws Exception {
        road.post("/invoice-check", Map.of())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].code").value("REALNAME"));
        road.verified();

        road.post("/invoice-check", Map.of("invoiceNumber", "x", "sum", "many"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("invoiceNumber"))
                .andExpect(jsonPath("$.errors[1].field").value("issued"))
                .andExpect(jsonPath("$.errors[2].field").value("sum"));
        // 普通发票: told from its code alone
        road.post(
                        "/invoice-check",
                        Map.of(
                                "invoiceCode", "3300214330",
                                "invoiceNumber", "01234560",
                                "issued", "2026-11-01",
                                "sum", "100.00"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("NOT_PROVEN"))
                .andExpect(jsonPath("$.reasons[0].code").value("NOT_SPECIAL"));
    }

    private void readyToJoin() throws Exception {
        road.verified().opened(Step.GENERAL_TAXPAYER, Step.TRANSFER_COLLECTION);
    }

    private String sms(String number) {
        return jdbc.sql("SELECT template FROM sms_message WHERE application_id = ? ORDER BY id DESC LIMIT 1")
                .param(applications.findByNumber(number).orElseThrow().value())
                .query(String.class)
                .single();
    }
}
