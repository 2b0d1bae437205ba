package gatehouse.journey;

import static gatehouse.journey.Steps.COLLECTION;
import static gatehouse.journey.Steps.LICENSE;
import static gatehouse.journey.Steps.TAXPAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.Role;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.AutomaticApprovals;
import gatehouse.onboarding.Intake;
import gatehouse.onboarding.Step;
import gatehouse.review.CaseDetail;
import gatehouse.review.Decision;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.vocabulary.Domicile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the online check opens without a case: it leaves nothing to review, and a supervisor takes it back all the same. */
@JourneyTest
class ProvenStepsTests {

    @Autowired
    Journeys journeys;

    @Autowired
    Intake intake;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Applications applications;

    @Autowired
    AutomaticApprovals approvals;

    @Autowired
    ReviewDesk desk;

    @Autowired
    JdbcClient jdbc;

    private ClimbingSupplier supplier;
    private Steps steps;

    @BeforeEach
    void aVerifiedCompany() {
        var api = journeys.platform();
        supplier = ClimbingSupplier.registered(api, Journeys.company(Domicile.CN));
        steps = new Steps(supplier, Journeys.buyer(api));
        String license = steps.triesLicense().created().path("number").asString();
        journeys.staff().approves(license);
        long deposit = supplier.asksForDeposit(LICENSE);
        supplier.untilDepositIs(LICENSE, deposit, "ARRIVED");
        supplier.entersWhatArrived(deposit);
        supplier.operator().readsInAnyOrder("S3", "S5", "S7");
    }

    @Test
    void aProofThatWaitsIsWithdrawnByTheCheckAndItsReviewerReadsWhy() {
        String number = steps.triesProof().created().path("number").asString();
        ApplicationId id = applications.findByNumber(number).orElseThrow();
        journeys.staff().claims(number);

        assertThat(steps.triesGoodInvoice().ok().path("verdict").asString()).isEqualTo("PROVEN");

        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "DONE");
        assertThat(supplier.operator().reads("S8")).contains("一般纳税人资格审核通过");
        JsonNode sent = supplier.application(number);
        assertThat(sent.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(sent.path("reasons").path(0).path("code").asString()).isEqualTo("OVERTAKEN");
        assertThat(actions(id)).contains("application.overtaken");
        intake.as(Role.REVIEWER, () -> {
            assertThatThrownBy(() -> desk.decide(id, new Decision.Approve()))
                    .isInstanceOfSatisfying(
                            ReviewRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(ReviewRefused.Cause.NOT_WANTED));
            CaseDetail looked = desk.look(id).orElseThrow();
            assertThat(looked.isOvertaken()).isTrue();
            assertThat(looked.actions()).isEmpty();
        });
        supplier.operator().hasNothingMore();
    }

    @Test
    void aCheckThatProvesNothingLeavesTheProofInItsQueue() {
        String number = steps.triesProof().created().path("number").asString();

        steps.triesInvoice().ok();

        assertThat(supplier.application(number).path("state").asString()).isEqualTo("SUBMITTED");
        journeys.staff().approves(number);
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "DONE");
    }

    @Test
    void whatTheCheckOpenedIsTakenBackAndAReviewerAloneOpensItAgain() {
        steps.triesGoodInvoice().ok();
        supplier.operator().reads("S8");
        assertThat(supplier.ladder()).containsEntry(COLLECTION, "OPEN");

        intake.as(Role.SUPERVISOR, () -> approvals.revoke(id(), Step.GENERAL_TAXPAYER, "发票已被红冲"));

        assertThat(supplier.operator().reads("S14A")).contains("在线验证已撤销：发票已被红冲", "请登录上传人工证明");
        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "OPEN").containsEntry(COLLECTION, "LOCKED");
        JsonNode step = supplier.get("/ladder").ok().path("steps").path(2);
        assertThat(step.path("revokedReason").asString()).isEqualTo("发票已被红冲");
        assertThat(steps.triesCollection().refused(409, "prerequisite-missing").codes())
                .containsExactly("TAX_OR_POOL");
        assertThat(steps.triesGoodInvoice().refused(409, "conditions-not-met").codes())
                .containsExactly("REVOKED");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE action = 'ladder.revoked' AND subject = ?")
                        .param("supplier:" + id().value())
                        .query(String.class)
                        .list())
                .containsExactly("发票已被红冲");

        journeys.staff().approves(steps.triesProof().created().path("number").asString());

        assertThat(supplier.ladder()).containsEntry(TAXPAYER, "DONE").containsEntry(COLLECTION, "OPEN");
        steps.triesCollection().created();
    }

    private SupplierId id() {
        return suppliers.findByMemberName(supplier.memberName()).orElseThrow().id();
    }

    private List<String> actions(ApplicationId id) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE application_id = ?")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
