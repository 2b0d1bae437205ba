package gatehouse.journey;

import static gatehouse.journey.Steps.COLLECTION;
import static gatehouse.journey.Steps.LICENSE;
import static gatehouse.journey.Steps.THREE_SCANS;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import gatehouse.journey.PlatformApi.Answer;
import gatehouse.kind.license.LicenseSamples;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.vocabulary.Domicile;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every way in which the ladder says no: whatever is sent at a step whose prerequisites are not all there is refused with the
 * name of each, and leaves nothing behind. What is sent is right in itself, so that only the ladder can refuse it.
 */
@JourneyTest
class LadderBranchesTests {

    @Autowired
    Journeys journeys;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Ladder ladder;

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("prerequisites")
    void everyVectorHoldsOverTheWire(Vectors.Row row) {
        int step = row.json().path("step").asInt();
        JsonNode state = row.json().path("state");
        if (step <= 2) {
            return;
        }
        refusesExactly(step, state, row.texts("missing"));
    }

    /** As the table A.1 of the specification has it; the columns are what is there. */
    @ParameterizedTest(name = "step {0} with {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "3, -, REALNAME",
                "3, pool, REALNAME",
                "4, -, REALNAME TAX_OR_POOL",
                "4, pool, REALNAME",
                "4, realname SMALL_SCALE, TAX_OR_POOL",
                "4, realname pool, -",
                "4, realname VERIFIED, -",
                "5, -, REALNAME RONGYISHOU TAX",
                "5, pool, REALNAME RONGYISHOU TAX",
                "5, realname, RONGYISHOU TAX",
                "5, realname VERIFIED pool, RONGYISHOU",
                "5, realname SMALL_SCALE pool, RONGYISHOU",
                "5, realname PENDING rys, TAX",
                "5, realname VERIFIED rys, -",
                "6, -, QCS_OR_POOL",
                "6, realname VERIFIED rys, QCS_OR_POOL",
                "7, -, REALNAME QCS",
                "7, realname VERIFIED rys pool, QCS",
                "8, -, QCS",
                "8, realname VERIFIED rys pool, QCS",
            })
    void everyStepNamesAllThatItStillWaitsFor(int step, String there, String missing) {
        String present = there == null ? "" : there;
        var state = JsonMapper.shared()
                .createObjectNode()
                .put("realname", present.contains("realname"))
                .put("tax", tax(present))
                .put("pool", present.contains("pool"))
                .put("rys", present.contains("rys"))
                .put("qcs", present.contains("qcs"));

        refusesExactly(step, state, missing == null ? List.of() : Arrays.asList(missing.split(" ")));
    }

    @Test
    void whoIsNeitherTaxpayerNorInAPoolReadsWhomToCall() {
        var supplier = ClimbingSupplier.registered(journeys.platform(), Journeys.company(Domicile.CN));
        verifyRealName(supplier);

        var chinese = supplier.tries(COLLECTION, JourneyForms.collection(supplier), THREE_SCANS);
        var english = supplier.platform()
                .postInEnglish(
                        "/api/v1/applications",
                        supplier.application(COLLECTION, JourneyForms.collection(supplier), THREE_SCANS));

        assertThat(chinese.refused(409, "prerequisite-missing").messages().getFirst())
                .contains("请拨打95188反馈");
        assertThat(english.refused(409, "prerequisite-missing").messages().getFirst())
                .contains("call 95188");
        JsonNode missing = supplier.get("/ladder").ok().path("steps").path(3).path("missing");
        assertThat(missing.path(0).path("message").asString()).contains("95188");
    }

    @Test
    void whoHasNoAccountSendsNothing() {
        var api = journeys.platform();
        var unknown = Map.of("memberName", "nobodyhere", "kind", LICENSE, "form", Map.of(), "scans", Map.of());

        assertThat(api.post("/api/v1/applications", unknown)
                        .refused(422, "invalid")
                        .codes())
                .containsExactly("UNKNOWN");
        for (String path : List.of("/small-scale", "/trust-service", "/credit-grants/somebody")) {
            api.put("/api/v1/suppliers/nobodyhere" + path, Map.of()).refused(404, "not-found");
        }
        api.post("/api/v1/suppliers/nobodyhere/invoice-check", Map.of()).refused(404, "not-found");
    }

    @Test
    void aDepositWaitsForTheApprovalOfItsKind() {
        var supplier = ClimbingSupplier.registered(journeys.platform(), Journeys.company(Domicile.CN));
        supplier.triesDeposit(LICENSE).refused(409, "reject-not-approved");
        supplier.submits(LICENSE, LicenseSamples.typed(supplier.company()), THREE_SCANS);

        supplier.triesDeposit(LICENSE).refused(409, "reject-not-approved");
        supplier.triesDeposit(COLLECTION).refused(409, "reject-not-approved");
    }

    @Test
    void whatTheOnlineCheckHasOpenedIsNotReviewedAsWell() {
        var supplier = ClimbingSupplier.registered(journeys.platform(), Journeys.company(Domicile.CN));
        verifyRealName(supplier);
        var steps = new Steps(supplier, "");
        assertThat(steps.triesGoodInvoice().ok().path("verdict").asString()).isEqualTo("PROVEN");
        String before = stored(supplier);

        steps.triesProof().refused(409, "already-approved");
        steps.triesGoodInvoice().refused(409, "already-approved");

        assertThat(stored(supplier)).isEqualTo(before);
    }

    private void refusesExactly(int step, JsonNode state, List<String> missing) {
        var api = journeys.platform();
        String buyer = Journeys.buyer(api);
        var supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.CN));
        bring(supplier, buyer, state);
        String before = stored(supplier);

        List<Answer> answers = new Steps(supplier, buyer).triesAll(step);

        if (missing.isEmpty()) {
            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201));
            return;
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.refused(409, "prerequisite-missing").codes()).isEqualTo(missing);
            assertThat(answer.messages()).noneMatch(String::isBlank);
        });
        assertThat(stored(supplier)).isEqualTo(before);
        JsonNode rung = supplier.get("/ladder").ok().path("steps").path(step - 1);
        assertThat(rung.path("state").asString()).isEqualTo("LOCKED");
        assertThat(rung.path("missing")
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .isEqualTo(missing);
    }

    /** As far as the state says, by the shortest way. */
    private void bring(ClimbingSupplier supplier, String buyer, JsonNode state) {
        if (state.path("realname").asBoolean()) {
            verifyRealName(supplier);
        }
        if (state.path("pool").asBoolean()) {
            supplier.platform()
                    .put(
                            "/api/v1/pools/" + ClimbingSupplier.encoded(buyer) + "/"
                                    + ClimbingSupplier.encoded(supplier.memberName()),
                            Map.of())
                    .ok();
        }
        switch (state.path("tax").asString()) {
            case "VERIFIED" -> ladder.open(id(supplier), Step.GENERAL_TAXPAYER);
            case "SMALL_SCALE" -> supplier.put("/small-scale", Map.of()).ok();
            case "PENDING" -> new Steps(supplier, buyer).triesProof().created();
            default -> assertThat(state.path("tax").asString()).isEqualTo("NONE");
        }
        if (state.path("rys").asBoolean()) {
            ladder.open(id(supplier), Step.TRANSFER_COLLECTION);
        }
        if (state.path("qcs").asBoolean()) {
            ladder.open(id(supplier), Step.PROCUREMENT_MERCHANT);
        }
    }

    private void verifyRealName(ClimbingSupplier supplier) {
        journeys.staff().approves(supplier.submits(LICENSE, LicenseSamples.typed(supplier.company()), THREE_SCANS));
        ladder.open(id(supplier), Step.BUSINESS_LICENSE);
    }

    private SupplierId id(ClimbingSupplier supplier) {
        return suppliers.findByMemberName(supplier.memberName()).orElseThrow().id();
    }

    /** All that is kept of a supplier and can be asked for. */
    private static String stored(ClimbingSupplier supplier) {
        return supplier.applications().toString()
                + supplier.get("/ladder").ok()
                + supplier.get("/credit-grants/history").ok();
    }

    private static String tax(String there) {
        return Stream.of("VERIFIED", "SMALL_SCALE", "PENDING")
                .filter(there::contains)
                .findFirst()
                .orElse("NONE");
    }
}
