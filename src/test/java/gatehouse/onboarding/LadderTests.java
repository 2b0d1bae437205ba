package gatehouse.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.QueueNames;
import gatehouse.access.Role;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.review.Decision;
import gatehouse.review.ReviewQueue;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntakeTest
@RecordApplicationEvents
class LadderTests {

    private static final KindCode TAXPAYER = new KindCode("GENERAL_TAXPAYER");

    @Autowired
    Ladder ladder;

    @Autowired
    AutomaticApprovals approvals;

    @Autowired
    Kinds kinds;

    @Autowired
    QueueNames queues;

    @Autowired
    ReviewQueue desk;

    @Autowired
    Applicants applicants;

    @Autowired
    Intake intake;

    @Autowired
    Suppliers suppliers;

    @Autowired
    TestTime time;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void theClockGoesBack() {
        time.set(TestTime.FRIDAY_MORNING);
    }

    @Test
    void whoHasJustRegisteredTakesTheLicenseNextAndReadsWhatEachOtherStepWaitsFor() {
        List<Rung> rungs = ladder.rungs(intake.supplier());

        assertThat(rungs).extracting(Rung::step).containsExactly(Step.values());
        assertThat(states(rungs))
                .containsEntry(Step.ACCOUNT, Rung.State.DONE)
                .containsEntry(Step.BUSINESS_LICENSE, Rung.State.OPEN)
                .containsEntry(Step.GENERAL_TAXPAYER, Rung.State.LOCKED);
        assertThat(Rung.next(rungs, TradeRole.SELLER)).contains(Step.BUSINESS_LICENSE);
        assertThat(missing(rungs, Step.PROCUREMENT_MERCHANT)).containsExactly("REALNAME", "RONGYISHOU", "TAX");
        assertThat(missing(rungs, Step.CREDIT_TERMS)).containsExactly("QCS_OR_POOL");
    }

    @Test
    void whoIsVerifiedGoesByTheVerifiedName() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary sent = intake.submitted(supplier);

        ladder.open(supplier, Step.BUSINESS_LICENSE);

        assertThat(suppliers.buyerName(supplier).companyName()).isEqualTo(sent.companyName());
    }

    @Test
    void anApprovedLicenseWaitsForItsMicroDeposit() {
        SupplierId supplier = intake.supplier();
        ApplicationSummary sent = intake.submitted(supplier);
        assertThat(states(ladder.rungs(supplier))).containsEntry(Step.BUSINESS_LICENSE, Rung.State.WAITING);

        intake.decided(sent.id(), new Decision.Approve());

        assertThat(states(ladder.rungs(supplier))).containsEntry(Step.BUSINESS_LICENSE, Rung.State.OPEN);
        assertThat(ladder.standing(supplier).realname()).isFalse();
        assertThat(applicants.verifiedCompany(supplier)).isEmpty();
    }

    @Test
    void whatOpensAStepOpensItOnceAndTheNextOneIsFree() {
        SupplierId supplier = intake.verified();

        ladder.open(supplier, Step.BUSINESS_LICENSE);

        assertThat(events.stream(LadderEvent.StepOpened.class))
                .containsExactly(new LadderEvent.StepOpened(supplier, Step.BUSINESS_LICENSE, time.instant(), null));
        List<Rung> rungs = ladder.rungs(supplier);
        assertThat(states(rungs))
                .containsEntry(Step.BUSINESS_LICENSE, Rung.State.DONE)
                .containsEntry(Step.GENERAL_TAXPAYER, Rung.State.OPEN);
        assertThat(missing(rungs, Step.TRANSFER_COLLECTION)).containsExactly("TAX_OR_POOL");
        assertThat(applicants.verifiedCompany(supplier))
                .hasValueSatisfying(company -> assertThat(company.number()).isEqualTo("91330100716105852F"));
    }

    @Test
    void aDeclaredSmallScaleSupplierSkipsTheThirdStepAndMayTakeItBack() {
        SupplierId supplier = intake.verified();

        ladder.skip(supplier, Step.GENERAL_TAXPAYER);

        Rung skipped = rung(ladder.rungs(supplier), Step.GENERAL_TAXPAYER);
        assertThat(skipped.state()).isEqualTo(Rung.State.SKIPPED);
        assertThat(skipped.since()).isEqualTo(time.instant());
        assertThat(skipped.by()).isEqualTo("system");
        assertThat(ladder.standing(supplier).tax()).isEqualTo(TaxStanding.SMALL_SCALE);
        // skipping it does not make a taxpayer of it
        assertThat(missing(ladder.rungs(supplier), Step.TRANSFER_COLLECTION)).containsExactly("TAX_OR_POOL");

        ladder.revokeSkip(supplier, Step.GENERAL_TAXPAYER);
        assertThat(ladder.standing(supplier).tax()).isEqualTo(TaxStanding.NONE);
        assertThat(events.stream(LadderEvent.SkipRevoked.class)).hasSize(1);
    }

    @Test
    void nobodyIsSmallScaleBeforeTheNameIsVerified() {
        SupplierId supplier = intake.supplier();

        assertThatThrownBy(() -> ladder.skip(supplier, Step.GENERAL_TAXPAYER))
                .isInstanceOfSatisfying(SubmissionRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Cause.PREREQUISITE);
                    assertThat(refused.problems())
                            .extracting(FieldProblem::code)
                            .containsExactly("REALNAME");
                });
        assertThat(ladder.standing(supplier).tax()).isEqualTo(TaxStanding.NONE);
    }

    @Test
    void whoOnlyBuysTakesWhatIsForEverybodyAndNoMore() {
        SupplierId buyer = intake.verified();

        assertThat(Rung.next(ladder.rungs(intake.supplier()), TradeRole.BUYER)).contains(Step.BUSINESS_LICENSE);
        assertThat(Rung.next(ladder.rungs(buyer), TradeRole.BUYER)).isEmpty();
        assertThat(Rung.next(ladder.rungs(buyer), TradeRole.BOTH)).contains(Step.GENERAL_TAXPAYER);
    }

    @Test
    void aVerifiedTaxpayerIsNotSmallScale() {
        SupplierId supplier = intake.verified();
        ladder.open(supplier, Step.GENERAL_TAXPAYER);

        assertThatThrownBy(() -> ladder.skip(supplier, Step.GENERAL_TAXPAYER))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.ALREADY_APPROVED));
        assertThatThrownBy(() -> ladder.skip(supplier, Step.TRANSFER_COLLECTION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatARevokedApprovalOpenedIsSuspended() {
        SupplierId supplier = intake.verified();
        ApplicationSummary license = intake.license(supplier);

        intake.revoked(license.id(), "公示系统显示已注销");

        assertThat(states(ladder.rungs(supplier))).containsEntry(Step.BUSINESS_LICENSE, Rung.State.SUSPENDED);
        assertThat(missing(ladder.rungs(supplier), Step.GENERAL_TAXPAYER)).containsExactly("REALNAME");
        assertThat(events.stream(LadderEvent.StepSuspended.class)).hasSize(1);
    }

    @Test
    void aDeclarationDoesNotWashAwayThatAnApprovalWasTakenBack() {
        SupplierId supplier = intake.verified();
        ladder.openProven(supplier, Step.GENERAL_TAXPAYER, TAXPAYER);
        intake.as(Role.SUPERVISOR, () -> approvals.revoke(supplier, Step.GENERAL_TAXPAYER, "发票已被红冲"));

        ladder.skip(supplier, Step.GENERAL_TAXPAYER);
        ladder.revokeSkip(supplier, Step.GENERAL_TAXPAYER);

        Rung rung = rung(ladder.rungs(supplier), Step.GENERAL_TAXPAYER);
        assertThat(rung.state()).isEqualTo(Rung.State.OPEN);
        assertThat(rung.revoked()).isEqualTo("发票已被红冲");
        assertThatThrownBy(() -> ladder.openProven(supplier, Step.GENERAL_TAXPAYER, TAXPAYER))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.CONDITIONS));

        ladder.open(supplier, Step.GENERAL_TAXPAYER);

        assertThat(rung(ladder.rungs(supplier), Step.GENERAL_TAXPAYER).revoked())
                .isNull();
    }

    @Test
    void whatChecksHaveOpenedIsListedTheLatestFirstAndPageByPage() {
        List<SupplierId> three = List.of(intake.verified(), intake.verified(), intake.verified());
        three.forEach(supplier -> ladder.openProven(supplier, Step.GENERAL_TAXPAYER, TAXPAYER));
        ladder.open(intake.verified(), Step.GENERAL_TAXPAYER);

        intake.as(Role.AUDITOR, () -> {
            List<AutomaticApproval> first = approvals.page("", null, 2);
            assertThat(first).extracting(AutomaticApproval::supplier).containsExactly(three.get(2), three.get(1));
            assertThat(first.getFirst().companyName()).isEqualTo("杭州启明五金有限公司");
            assertThat(approvals.page("", AutomaticApprovals.Place.of(first.getLast()), 2))
                    .extracting(AutomaticApproval::supplier)
                    .startsWith(three.getFirst());
            String member = first.getLast().memberName();
            assertThat(approvals.page(member, null, 2))
                    .extracting(AutomaticApproval::supplier)
                    .containsExactly(three.get(1));
            assertThat(approvals.page("nobody", null, 2)).isEmpty();
        });
    }

    @Test
    void kindsAndQueuesComeInTheOrderOfTheLadder() {
        List<String> ladderOrder = List.of(
                "BUSINESS_LICENSE",
                "GENERAL_TAXPAYER",
                "TRANSFER_COLLECTION",
                "PROCUREMENT_MERCHANT",
                "QUALIFICATION_DOCUMENTS",
                "BILL_ACCOUNT");

        assertThat(kinds.all()).extracting(kind -> kind.code().value()).isEqualTo(ladderOrder);
        assertThat(queues.all()).extracting(KindCode::value).isEqualTo(ladderOrder);
        intake.as(
                Role.REVIEWER,
                () -> assertThat(desk.visibleKinds())
                        .extracting(KindCode::value)
                        .containsExactlyElementsOf(ladderOrder));
    }

    @Test
    void aSupervisorAloneTakesAnAutomaticApprovalBackAndOnlyOnce() {
        SupplierId supplier = intake.verified();
        ladder.openProven(supplier, Step.GENERAL_TAXPAYER, TAXPAYER);

        for (String role : List.of(Role.REVIEWER, Role.AUDITOR, Role.ADMINISTRATOR)) {
            intake.as(
                    role,
                    () -> assertThatThrownBy(() -> approvals.revoke(supplier, Step.GENERAL_TAXPAYER, "发票已被红冲"))
                            .isInstanceOf(AccessDeniedException.class));
        }
        intake.as(Role.SUPERVISOR, () -> {
            assertThatThrownBy(() -> approvals.revoke(supplier, Step.GENERAL_TAXPAYER, " "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(approvals.revoke(supplier, Step.GENERAL_TAXPAYER, "发票已被红冲"))
                    .isTrue();
            assertThat(approvals.revoke(supplier, Step.GENERAL_TAXPAYER, "发票已被红冲"))
                    .isFalse();
            assertThat(approvals.revoke(supplier, Step.BUSINESS_LICENSE, "没有自动审核"))
                    .isFalse();
        });

        assertThat(events.stream(LadderEvent.StepSuspended.class))
                .containsExactly(new LadderEvent.StepSuspended(
                        supplier, Step.GENERAL_TAXPAYER, time.instant(), TAXPAYER, "发票已被红冲"));
    }

    private static Map<Step, Rung.State> states(List<Rung> rungs) {
        return rungs.stream().collect(Collectors.toMap(Rung::step, Rung::state));
    }

    private static Rung rung(List<Rung> rungs, Step step) {
        return rungs.get(step.ordinal());
    }

    private static List<String> missing(List<Rung> rungs, Step step) {
        return rung(rungs, step).missing().stream().map(Missing::code).toList();
    }
}
