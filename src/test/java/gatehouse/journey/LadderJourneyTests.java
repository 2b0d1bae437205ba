package gatehouse.journey;

import static gatehouse.journey.Steps.BILLS;
import static gatehouse.journey.Steps.COLLECTION;
import static gatehouse.journey.Steps.LICENSE;
import static gatehouse.journey.Steps.MERCHANT;
import static gatehouse.journey.Steps.QUALIFICATION;
import static gatehouse.journey.Steps.TAXPAYER;
import static gatehouse.journey.Steps.THREE_SCANS;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.KindSamples;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.vocabulary.Domicile;
import gatehouse.webhook.FakePlatform;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All eight steps to the end, over the wire, once for each sort of supplier that the manual knows: a general taxpayer, a
 * small-scale one in a buyer's pool, one whose legal representative comes from Taiwan, and one with a passport. Each kind that
 * people review is sent back at least once and sent in again, and every SMS is read as it comes.
 */
@JourneyTest
class LadderJourneyTests {

    private static final String TRUST = "TRUST_SERVICE";

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGeneralTaxpayerWalksToTheEnd() {
        try (var platform = new FakePlatform()) {
            var api = journeys.platform();
            String secret = api.post("/api/v1/webhooks", Map.of("url", platform.url()))
                    .created()
                    .path("secret")
                    .asString();
            var supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.CN));
            assertThat(supplier.nextStep().asString()).isEqualTo(LICENSE);

            var form = LicenseSamples.typed(supplier.company());
            String license = supplier.submits(LICENSE, form, THREE_SCANS);
            journeys.staff().rejects(license, "LICENSE_BLURRED", "LICENSE", "营业执照图片不清晰");
            assertThat(supplier.operator().reads("S4")).contains("营业执照图片不清晰");
            JsonNode rejected = supplier.application(license);
            assertThat(rejected.path("state").asString()).isEqualTo("REJECTED");
            assertThat(rejected.path("reasons").path(0).path("target").asString())
                    .isEqualTo("LICENSE");
            verifiesItsRealName(supplier, form);
            assertThat(supplier.application(license).path("round").asInt()).isEqualTo(2);

            assertThat(invoiceCheck(supplier, "01234560").path("verdict").asString())
                    .isEqualTo("PROVEN");
            assertThat(supplier.operator().reads("S8"))
                    .contains(supplier.company().name());
            assertThat(supplier.ladder()).containsEntry(TAXPAYER, "DONE");
            opensCollection(supplier);
            joins(supplier, KindSamples.merchant("YES", "NO"), "BRAND_PROOF");
            grantsCredit(supplier, Journeys.buyer(api));

            String bills = supplier.submits(BILLS, KindSamples.bill(), "ACCOUNT_PERMIT");
            journeys.staff().rejects(bills, "PERMIT_WATERMARK", "ACCOUNT_PERMIT", "开户许可证带有其他水印");
            assertThat(supplier.operator().reads("S12")).contains("开户许可证带有其他水印");
            opensBillAccount(supplier, KindSamples.bill(), "BASIC_ACCOUNT_PROOF");
            opensTrustService(supplier);
            isAtTheEnd(supplier, "DONE");
            everythingWasTold(platform, secret, supplier);
            nothingSecretWasWritten(supplier);
        }
    }

    @Test
    void aSmallScaleSupplierInAPoolWalksToTheEnd() {
        var api = journeys.platform();
        var company = Journeys.soleTrader();
        String buyer = Journeys.buyer(api);
        api.post("/api/v1/invitations", Map.of("buyer", buyer, "mobile", company.operatorMobile()))
                .created();
        var supplier = ClimbingSupplier.registered(api, company);
        assertThat(supplier.operator().reads("S1")).contains("邀请您前往阿里平台");
        verifiesItsRealName(supplier, LicenseSamples.typed(company));

        supplier.tries(MERCHANT, KindSamples.merchant("NO", "NO")).refused(409, "prerequisite-missing");
        supplier.put("/small-scale", Map.of()).ok();
        JsonNode skipped = supplier.get("/ladder").ok().path("steps").path(2);
        assertThat(skipped.path("state").asString()).isEqualTo("SKIPPED");
        assertThat(skipped.path("since").asString()).isNotEmpty();
        assertThat(skipped.path("by").asString()).isNotEmpty();
        var neither = supplier.tries(COLLECTION, JourneyForms.collection(supplier), THREE_SCANS)
                .refused(409, "prerequisite-missing");
        assertThat(neither.codes()).containsExactly("TAX_OR_POOL");
        assertThat(neither.messages().getFirst()).contains("请拨打95188反馈");

        supplier.operator().answers(company.memberName());
        Patience.until(
                "the reply has joined the pool", () -> !pool(supplier, buyer).isEmpty());
        assertThat(pool(supplier, buyer)).containsExactly(company.memberName());
        String collection = supplier.submits(COLLECTION, JourneyForms.collection(supplier), THREE_SCANS);
        journeys.staff().rejects(collection, "BRANCH_UNKNOWN", "branch", "网点名称不准确");
        assertThat(supplier.administrator().reads("S12")).contains("融易收").contains("网点名称不准确");
        opensCollection(supplier);

        String paper = supplier.submits(QUALIFICATION, KindSamples.qualification("BUSINESS_LICENSE"), "DOCUMENT");
        journeys.staff().rejects(paper, "DOCUMENT_BLURRED", "DOCUMENT", "证照图片不清晰");
        assertThat(supplier.operator().reads("S12")).contains("证照图片不清晰");
        showsPaper(supplier, "BUSINESS_LICENSE");
        showsPaper(supplier, "FOOD_LICENSE");
        joins(supplier, KindSamples.merchant("NO", "NO"));
        grantsCredit(supplier, buyer);
        opensBillAccount(supplier, KindSamples.bill(), "ACCOUNT_PERMIT");
        opensTrustService(supplier);
        isAtTheEnd(supplier, "SKIPPED");
    }

    @Test
    void aTaiwaneseRepresentativeWalksToTheEndByTheManualProof() {
        var api = journeys.platform();
        var supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.TW));
        verifiesItsRealName(supplier, LicenseSamples.typed(supplier.company()));

        JsonNode no = invoiceCheck(supplier, "01234561");
        assertThat(no.path("verdict").asString()).isEqualTo("NOT_PROVEN");
        assertThat(no.path("reasons").path(0).path("code").asString()).isEqualTo("RATE_TOO_LOW");
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "OPEN");
        String proof = supplier.submits(TAXPAYER, KindSamples.taxpayer(), "TAX_PROOF");
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "WAITING");
        journeys.staff().rejects(proof, "ISSUER_DIFFERS", "issuer", "发证机构与证书不一致");
        assertThat(supplier.operator().reads("S9")).contains("发证机构与证书不一致");
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "OPEN");
        Map<String, String> corrected = KindSamples.taxpayer();
        corrected.put("issuer", "国家税务总局杭州市税务局");
        assertThat(supplier.submits(TAXPAYER, corrected, "TAX_PROOF")).isEqualTo(proof);
        journeys.staff().approves(proof);
        assertThat(supplier.operator().reads("S8")).contains("一般纳税人资格审核通过");
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "DONE");

        opensCollection(supplier);
        joins(supplier, KindSamples.merchant("NO", "YES"), "RESTRICTED_GOODS_PROOF");
        grantsCredit(supplier, Journeys.buyer(api));
        opensBillAccount(supplier, KindSamples.bill(), "ACCOUNT_PERMIT");
        opensTrustService(supplier);
        isAtTheEnd(supplier, "DONE");
    }

    @Test
    void anOverseasRepresentativeWithALicenceOf15DigitsWalksToTheEnd() {
        var api = journeys.platform();
        var supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.OVERSEAS));
        var form = JourneyForms.licenseOf15Digits(supplier.company(), "110107018557568");
        long page = api.upload();
        // 护照: the first page goes into both places
        String license = api.post(
                        "/api/v1/applications",
                        supplier.application(
                                LICENSE, form, Map.of("LICENSE", api.upload(), "ID_FRONT", page, "ID_BACK", page)))
                .created()
                .path("number")
                .asString();
        journeys.staff().asksForMore(license, "ID_BLURRED", "ID_FRONT", "请补充护照首页");
        assertThat(supplier.operator().reads("S13")).contains("请补充护照首页");
        verifiesItsRealName(supplier, form);
        assertThat(invoiceCheck(supplier, "01234560").path("verdict").asString())
                .isEqualTo("PROVEN");
        supplier.operator().reads("S8");
        opensCollection(supplier);

        String entry = supplier.submits(MERCHANT, KindSamples.merchant("YES", "NO"), "BRAND_PROOF");
        journeys.staff().rejects(entry, "BRAND_PROOF_EXPIRED", "BRAND_PROOF", "品牌授权书已过期");
        assertThat(supplier.operator().reads("S12")).contains("品牌授权书已过期");
        joins(supplier, KindSamples.merchant("YES", "NO"), "BRAND_PROOF");
        grantsCredit(supplier, Journeys.buyer(api));

        var withoutCode = supplier.tries(BILLS, KindSamples.bill(), "ACCOUNT_PERMIT", "ORGANIZATION_CODE_CERTIFICATE")
                .refused(422, "invalid");
        assertThat(withoutCode.codes()).containsExactly("ORG_CODE_REQUIRED");
        Map<String, String> bills = new LinkedHashMap<>(KindSamples.bill());
        bills.put("organizationCode", "71610585-2");
        opensBillAccount(supplier, bills, "ACCOUNT_PERMIT", "ORGANIZATION_CODE_CERTIFICATE");
        opensTrustService(supplier);
        isAtTheEnd(supplier, "DONE");
    }

    /** 通行证, 台湾身份证, 居住证: what the representatives of the other journeys do not have. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"HK, H12345678", "MO, M0123456701", "TW, A123456789", "MO, 820000198001010032"})
    void aRepresentativeWithAnyOtherPaperWalksToTheEnd(Domicile domicile, String identityNumber) {
        var api = journeys.platform();
        var supplier = ClimbingSupplier.registered(api, Journeys.company(domicile));
        Map<String, String> license = new LinkedHashMap<>(LicenseSamples.typed(supplier.company()));
        license.put("identityNumber", identityNumber);
        verifiesItsRealName(supplier, license);
        assertThat(invoiceCheck(supplier, "01234560").path("verdict").asString())
                .isEqualTo("PROVEN");
        supplier.operator().reads("S8");
        Map<String, String> collection = new LinkedHashMap<>(JourneyForms.collection(supplier));
        collection.put("identityNumber", identityNumber);
        opensCollection(supplier, collection);
        joins(supplier, KindSamples.merchant("NO", "NO"));
        grantsCredit(supplier, Journeys.buyer(api));
        opensBillAccount(supplier, KindSamples.bill(), "ACCOUNT_PERMIT");
        opensTrustService(supplier);
        isAtTheEnd(supplier, "DONE");
    }

    /** Sends in (again), is approved, and enters the amount that arrived. */
    private void verifiesItsRealName(ClimbingSupplier supplier, Map<String, String> form) {
        journeys.staff().approves(supplier.submits(LICENSE, form, THREE_SCANS));
        assertThat(supplier.operator().reads("S3"))
                .contains(supplier.company().name())
                .contains("请登录进行打款认证");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "OPEN").containsEntry(TAXPAYER, "LOCKED");
        long deposit = supplier.asksForDeposit(LICENSE);
        supplier.untilDepositIs(LICENSE, deposit, "ARRIVED");
        assertThat(supplier.operator().reads("S5"))
                .contains(supplier.account().substring(14))
                .doesNotContain(supplier.account());
        supplier.entersWhatArrived(deposit);
        assertThat(supplier.operator().reads("S7")).contains("已完成企业实名认证");
        assertThat(supplier.ladder()).containsEntry(LICENSE, "DONE").containsEntry(TAXPAYER, "OPEN");
    }

    private static JsonNode invoiceCheck(ClimbingSupplier supplier, String number) {
        String issued = supplier.world().now().minusDays(10).toLocalDate().toString();
        return supplier.post("/invoice-check", JourneyForms.invoice(number, issued))
                .ok();
    }

    private void opensCollection(ClimbingSupplier supplier) {
        opensCollection(supplier, JourneyForms.collection(supplier));
    }

    private void opensCollection(ClimbingSupplier supplier, Map<String, String> form) {
        journeys.staff().approves(supplier.submits(COLLECTION, form, THREE_SCANS));
        assertThat(supplier.administrator().reads("S10A")).contains("融易收资料审核通过");
        assertThat(supplier.ladder()).containsEntry(COLLECTION, "OPEN").containsEntry(MERCHANT, "LOCKED");
        long deposit = supplier.asksForDeposit(COLLECTION);
        supplier.untilDepositIs(COLLECTION, deposit, "ARRIVED");
        assertThat(supplier.administrator().reads("S10")).contains("已汇入一笔2元以下资金");
        supplier.entersWhatArrived(deposit);
        assertThat(supplier.ladder()).containsEntry(COLLECTION, "DONE").containsEntry(MERCHANT, "OPEN");
    }

    private void joins(ClimbingSupplier supplier, Map<String, String> form, String... proofs) {
        journeys.staff().approves(supplier.submits(MERCHANT, form, proofs));
        assertThat(supplier.operator().reads("S11")).contains("企采商").contains("已开通");
        assertThat(supplier.ladder())
                .containsEntry(MERCHANT, "DONE")
                .containsEntry(BILLS, "OPEN")
                .containsEntry(TRUST, "OPEN");
    }

    private void showsPaper(ClimbingSupplier supplier, String type) {
        journeys.staff().approves(supplier.submits(QUALIFICATION, KindSamples.qualification(type), "DOCUMENT"));
        supplier.operator().reads("S11");
    }

    private static void grantsCredit(ClimbingSupplier supplier, String buyer) {
        assertThat(supplier.grants(buyer, "500000", "25").ok().path("limit").asString())
                .isEqualTo("500000.00");
        assertThat(supplier.ladder()).containsEntry("CREDIT_TERMS", "DONE");
    }

    private void opensBillAccount(ClimbingSupplier supplier, Map<String, String> form, String... scans) {
        journeys.staff().approves(supplier.submits(BILLS, form, scans));
        assertThat(supplier.operator().reads("S11")).contains("收票易").contains("已开通");
        assertThat(supplier.ladder()).containsEntry(BILLS, "DONE");
    }

    private static void opensTrustService(ClimbingSupplier supplier) {
        assertThat(supplier.put("/trust-service", Map.of()).ok().path("open").asBoolean())
                .isTrue();
    }

    private static void isAtTheEnd(ClimbingSupplier supplier, String taxpayer) {
        assertThat(supplier.ladder())
                .hasSize(8)
                .containsEntry(TAXPAYER, taxpayer)
                .allSatisfy((step, state) -> assertThat(state).isEqualTo(step.equals(TAXPAYER) ? taxpayer : "DONE"));
        assertThat(supplier.nextStep().isNull()).isTrue();
        supplier.operator().hasNothingMore();
        supplier.administrator().hasNothingMore();
    }

    private static void everythingWasTold(FakePlatform platform, String secret, ClimbingSupplier supplier) {
        String[] wanted = {
            "application.submitted",
            "application.rejected",
            "application.approved",
            "deposit.requested",
            "deposit.arrived",
            "deposit.verified",
            "step.opened"
        };
        Patience.until(
                "seven steps were told to the platform",
                () -> told(platform, "step.opened").size() == 7);
        Patience.until(
                "all that happened was told",
                () -> Arrays.stream(wanted)
                        .noneMatch(type -> told(platform, type).isEmpty()));
        assertThat(told(platform, "step.opened"))
                .extracting(call -> call.path("data").path("step").asString())
                .containsExactlyInAnyOrder(LICENSE, TAXPAYER, COLLECTION, MERCHANT, "CREDIT_TERMS", BILLS, TRUST);
        assertThat(platform.calls())
                .allSatisfy(call -> assertThat(call.isSignedWith(secret)).isTrue())
                .allSatisfy(call ->
                        assertThat(call.body()).contains(supplier.memberName()).doesNotContain(supplier.account()));
    }

    private static List<JsonNode> told(FakePlatform platform, String type) {
        return platform.calls().stream()
                .map(call -> JsonMapper.shared().readTree(call.body()))
                .filter(body -> body.path("type").asString().equals(type))
                .toList();
    }

    private void nothingSecretWasWritten(ClimbingSupplier supplier) {
        List<String> audit = jdbc.sql("SELECT CONCAT_WS(' ', action, subject, detail) FROM audit_entry")
                .query(String.class)
                .list();
        assertThat(audit)
                .anyMatch(entry -> entry.startsWith("deposit.verified"))
                .anyMatch(entry -> entry.startsWith("taxpayer.checked"))
                .anyMatch(entry -> entry.endsWith(TRUST))
                .noneMatch(entry -> entry.contains(supplier.account()))
                .noneMatch(entry ->
                        entry.contains(supplier.company().representative().documentNumber()));
    }

    private static List<String> pool(ClimbingSupplier supplier, String buyer) {
        return supplier.platform()
                .get("/api/v1/pools/" + ClimbingSupplier.encoded(buyer))
                .ok()
                .valueStream()
                .map(member -> member.path("member").asString())
                .toList();
    }
}
