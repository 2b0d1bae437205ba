package gatehouse.review;

import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.LI;
import static gatehouse.review.Desk.MONDAY_MORNING;
import static gatehouse.review.Desk.SECOND;
import static gatehouse.review.Desk.SUPERVISOR;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.ZHAO;
import static gatehouse.review.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import gatehouse.access.AccountChanged;
import gatehouse.access.Door;
import gatehouse.access.SignedOut;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.RejectionReason;
import gatehouse.onboarding.SubmissionRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@AtTheDesk
class ReviewDeskTests {

    @MockitoBean
    Applications applications;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    LeaseSweep sweep;

    @Autowired
    DeskLeaving leaving;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ReviewCases cases;

    @Autowired
    DeskTransaction transaction;

    @Autowired
    Desk desk;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEmptyDesk() {
        desk.reset();
        clock.set(MONDAY_MORNING);
    }

    @Test
    void theNextCaseIsTheMostUrgentOfMyQueues() {
        desk.submit(FIRST, "杭州晚到有限公司", MONDAY_MORNING);
        ApplicationId urgent = desk.submit(SECOND, "宁波先到有限公司", MONDAY_MORNING.minus(Duration.ofDays(5)));

        assertThat(as(WANG, () -> reviewDesk.claimNext(Set.of()))).contains(urgent);
    }

    @Test
    void aReviewerIsGivenNothingOfAQueueOfOthers() {
        desk.submit(SECOND, "宁波先到有限公司", MONDAY_MORNING);

        assertThat(as(LI, () -> reviewDesk.claimNext(Set.of()))).isEmpty();
        assertThat(as(LI, () -> reviewDesk.claimNext(Set.of(SECOND)))).isEmpty();
    }

    @Test
    void aCaseIsHeldByOneReviewerUnderALease() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);

        as(WANG, () -> reviewDesk.claim(id));

        QueueRow row = as(WANG, () -> queue.find(id)).orElseThrow();
        assertThat(row.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(row.holderName()).isEqualTo(WANG.displayName());
        assertThat(row.leaseUntil()).isEqualTo(MONDAY_MORNING.plus(Duration.ofMinutes(10)));
        assertRefused(ReviewRefused.Cause.HELD_BY_ANOTHER, () -> as(LI, () -> reviewDesk.claim(id)));
    }

    @Test
    void aCaseThatMovesTwiceInOneTransactionStandsAsTheSecondMoveLeftIt() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        Reviewer wang = Reviewer.of(WANG);

        transaction.run(() -> {
            ReviewCase moved = cases.lock(id);
            moved.claim(wang, MONDAY_MORNING, Duration.ofMinutes(10));
            cases.keep(moved);
            moved.release(wang);
            cases.keep(moved);
        });

        assertThat(desk.state(id)).isEqualTo("WAITING");
        assertThat(desk.count("review_case WHERE holder_id IS NOT NULL OR lease_until IS NOT NULL"))
                .isZero();
    }

    @Test
    void activityProlongsTheLease() {
        ApplicationId id = claimed(WANG);
        clock.advance(Duration.ofMinutes(8));

        assertThat(as(WANG, () -> reviewDesk.prolong(id))).isEqualTo(MONDAY_MORNING.plus(Duration.ofMinutes(18)));
    }

    @Test
    void aLeaseThatRunsOutPutsTheCaseBack() {
        ApplicationId id = claimed(WANG);
        clock.advance(Duration.ofMinutes(10));

        sweep.run();

        assertThat(desk.state(id)).isEqualTo("WAITING");
        assertThat(as(LI, () -> reviewDesk.claimNext(Set.of()))).contains(id);
        assertRefused(
                ReviewRefused.Cause.HELD_BY_ANOTHER,
                () -> as(WANG, () -> reviewDesk.decide(id, new Decision.Approve())));
    }

    @Test
    void aLateDecisionIsHonouredWhileNobodyElseTookTheCase() {
        ApplicationId id = claimed(WANG);
        clock.advance(Duration.ofMinutes(11));
        sweep.run();

        assertRefused(ReviewRefused.Cause.NOT_HELD, () -> as(LI, () -> reviewDesk.decide(id, new Decision.Approve())));
        as(WANG, () -> reviewDesk.decide(id, new Decision.Approve()));

        assertThat(desk.state(id)).isEqualTo("CLOSED");
    }

    @Test
    void aReleasedCaseReturnsToItsPlace() {
        ApplicationId id = claimed(WANG);
        desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING.plusSeconds(1));

        as(WANG, () -> reviewDesk.release(id));

        assertThat(as(LI, () -> reviewDesk.claimNext(Set.of()))).contains(id);
        assertRefused(
                ReviewRefused.Cause.HELD_BY_ANOTHER,
                () -> as(WANG, () -> reviewDesk.decide(id, new Decision.Approve())));
    }

    @Test
    void whatALeavingReviewerHoldsGoesBackAndIsTheirsAsLongAsNobodyTakesIt() {
        ApplicationId id = claimed(WANG);
        ApplicationId other = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);
        as(LI, () -> reviewDesk.claim(other));

        events.publishEvent(new SignedOut(Door.STAFF, WANG.id()));

        assertThat(desk.state(id)).isEqualTo("WAITING");
        assertThat(desk.state(other)).isEqualTo("CLAIMED");
        as(WANG, () -> reviewDesk.decide(id, new Decision.Approve()));
        assertThat(desk.state(id)).isEqualTo("CLOSED");
    }

    @Test
    void aSupplierWhoSignsOutLeavesTheDeskAlone() {
        ApplicationId id = claimed(WANG);

        events.publishEvent(new SignedOut(Door.SUPPLIER, WANG.id()));

        assertThat(desk.state(id)).isEqualTo("CLAIMED");
    }

    @Test
    void aReviewerWhoLosesTheQueueLosesWhatIsHeldOfIt() {
        ApplicationId mine = desk.submit(SECOND, "宁波先到有限公司", MONDAY_MORNING);
        ApplicationId notMine = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);
        as(ZHAO, () -> reviewDesk.claim(mine));
        jdbc.sql(
                        "UPDATE review_case SET state = 'CLAIMED', holder_id = ?, holder_name = '赵审核' WHERE application_id = ?")
                .params(ZHAO.id(), notMine.value())
                .update();

        events.publishEvent(new AccountChanged(Door.STAFF, ZHAO.id(), "zhao"));

        assertThat(desk.state(mine)).isEqualTo("CLAIMED");
        assertThat(desk.state(notMine)).isEqualTo("WAITING");
    }

    @Test
    void aNodeThatStopsGivesBackWhatItsPeopleHold() {
        ApplicationId id = claimed(WANG);

        leaving.stop();
        leaving.start();

        assertThat(desk.state(id)).isEqualTo("WAITING");
    }

    @Test
    void aTransferNeedsANoteAndAColleagueWhoMay() {
        ApplicationId id = claimed(WANG);

        assertRefused(ReviewRefused.Cause.NOTE_REQUIRED, () -> as(WANG, () -> reviewDesk.transfer(id, LI.id(), " ")));
        assertRefused(
                ReviewRefused.Cause.COLLEAGUE_MAY_NOT,
                () -> as(WANG, () -> reviewDesk.transfer(id, ZHAO.id(), "请帮忙看一下")));
        as(WANG, () -> reviewDesk.transfer(id, LI.id(), "请帮忙看一下"));

        QueueRow row = as(LI, () -> queue.find(id)).orElseThrow();
        assertThat(row.holderId()).isEqualTo(LI.id());
        CaseDetail seen = as(LI, () -> reviewDesk.look(id)).orElseThrow();
        assertThat(seen.handoverNote()).isEqualTo("请帮忙看一下");
        assertThat(seen.history().getLast().note()).isEqualTo("→ " + LI.displayName() + "：请帮忙看一下");
        assertThat(as(WANG, () -> reviewDesk.colleagues(FIRST)))
                .containsExactlyInAnyOrder(
                        new ReviewDesk.Colleague(WANG.id(), WANG.displayName(), 0L),
                        new ReviewDesk.Colleague(LI.id(), LI.displayName(), 1L));
    }

    @Test
    void aSupervisorAssignsAndTakesBack() {
        ApplicationId id = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);

        as(SUPERVISOR, () -> reviewDesk.assign(id, LI.id(), ""));
        assertThat(as(LI, () -> queue.find(id)).orElseThrow().holderId()).isEqualTo(LI.id());
        as(SUPERVISOR, () -> reviewDesk.assign(id, WANG.id(), "请接手"));
        assertThat(as(WANG, () -> reviewDesk.look(id)).orElseThrow().history())
                .extracting(CaseDetail.Step::note)
                .endsWith("→ " + LI.displayName(), LI.displayName() + " → " + WANG.displayName() + "：请接手");
        as(SUPERVISOR, () -> reviewDesk.takeBack(id, "今天休假"));

        assertThat(desk.state(id)).isEqualTo("WAITING");
    }

    @Test
    void aRejectionNeedsAReasonOfTheCatalogueOrAWrittenOne() {
        ApplicationId id = claimed(WANG);

        assertRefused(
                ReviewRefused.Cause.REASON_REQUIRED,
                () -> as(WANG, () -> reviewDesk.decide(id, new Decision.Reject(List.of()))));
        assertRefused(
                ReviewRefused.Cause.REASON_REQUIRED,
                () -> as(WANG, () -> reviewDesk.decide(id, rejection("UNHEARD_OF", "不清楚"))));
        assertRefused(
                ReviewRefused.Cause.REASON_REQUIRED,
                () -> as(WANG, () -> reviewDesk.decide(id, rejection("OTHER", " "))));
        as(WANG, () -> reviewDesk.decide(id, rejection("OTHER", "公章不清晰")));

        QueueRow row = as(WANG, () -> queue.find(id)).orElseThrow();
        assertThat(row.decision()).isEqualTo("REJECTED");
        assertThat(row.decidedByName()).isEqualTo(WANG.displayName());
    }

    @Test
    void whatIsNoCaseIsNotDecided() {
        assertRefused(
                ReviewRefused.Cause.NO_SUCH_CASE,
                () -> as(WANG, () -> reviewDesk.decide(new ApplicationId(Long.MAX_VALUE), new Decision.Approve())));
    }

    @Test
    void aDecisionHappensWholeOrNotAtAll() {
        ApplicationId id = claimed(WANG);
        long steps = desk.count("review_step");
        long entries = desk.count("audit_entry");
        doThrow(new IllegalStateException("The SMS could not be kept"))
                .when(applications)
                .approve(any());

        assertThatThrownBy(() -> as(WANG, () -> reviewDesk.decide(id, new Decision.Approve())))
                .hasMessage("The SMS could not be kept");

        assertThat(desk.state(id)).isEqualTo("CLAIMED");
        assertThat(desk.count("review_step")).isEqualTo(steps);
        assertThat(desk.count("audit_entry")).isEqualTo(entries);
    }

    @Test
    void theNextRoundComesBackAsAFreshCase() {
        ApplicationId id = claimed(WANG);
        as(WANG, () -> reviewDesk.decide(id, Desk.rejection()));

        clock.advance(Duration.ofDays(1));
        desk.resubmit(id, 2, FIRST, "杭州甲有限公司", clock.instant());

        QueueRow row = as(LI, () -> queue.find(id)).orElseThrow();
        assertThat(row.state()).isEqualTo(CaseState.WAITING);
        assertThat(row.round()).isEqualTo(2);
        assertThat(row.decision()).isNull();
        assertThat(row.submittedAt()).isEqualTo(clock.instant());
    }

    @Test
    void onlyAnApprovalIsRevoked() {
        ApplicationId id = claimed(WANG);
        assertRefused(ReviewRefused.Cause.NOT_APPROVED, () -> as(SUPERVISOR, () -> reviewDesk.revoke(id, "执照为假")));

        as(WANG, () -> reviewDesk.decide(id, new Decision.Approve()));
        as(SUPERVISOR, () -> reviewDesk.revoke(id, "执照为假"));

        assertThat(as(WANG, () -> queue.find(id)).orElseThrow().decision()).isEqualTo("REVOKED");
    }

    @Test
    void whatWaitsCanBeWithdrawnAndWhatIsClaimedCannot() {
        ApplicationId claimed = claimed(WANG);
        ApplicationId waiting = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);

        desk.withdraw(waiting, FIRST, clock.instant());
        assertThatThrownBy(() -> desk.withdraw(claimed, FIRST, clock.instant()))
                .isInstanceOf(SubmissionRefused.class)
                .hasMessage("CLAIMED");

        assertThat(desk.state(waiting)).isEqualTo("WITHDRAWN");
        assertThat(desk.state(claimed)).isEqualTo("CLAIMED");
    }

    @Test
    void sixtyFourReviewersNeverGetTheSameCase() throws Exception {
        int cases = 200;
        for (int i = 0; i < cases; i++) {
            desk.submit(FIRST, "杭州第" + i + "有限公司", MONDAY_MORNING.plusSeconds(i % 7));
        }

        List<ApplicationId> given = claimedByManyAtOnce(64);

        assertThat(given).hasSize(cases).doesNotHaveDuplicates();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM review_step WHERE step = 'CLAIMED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(cases);
    }

    private List<ApplicationId> claimedByManyAtOnce(int reviewers) throws InterruptedException, ExecutionException {
        List<ApplicationId> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(reviewers)) {
            List<Callable<List<ApplicationId>>> work = new ArrayList<>();
            for (int i = 0; i < reviewers; i++) {
                var me = Desk.reviewer(20_000 + i, "审核员" + i, Set.of(FIRST));
                work.add(() -> as(me, this::claimUntilEmpty));
            }
            for (Future<List<ApplicationId>> mine : threads.invokeAll(work)) {
                given.addAll(mine.get());
            }
        }
        return given;
    }

    private List<ApplicationId> claimUntilEmpty() {
        List<ApplicationId> mine = new ArrayList<>();
        for (Optional<ApplicationId> next = reviewDesk.claimNext(Set.of());
                next.isPresent();
                next = reviewDesk.claimNext(Set.of())) {
            mine.add(next.get());
        }
        return mine;
    }

    private ApplicationId claimed(gatehouse.access.SignedIn reviewer) {
        desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        return as(reviewer, () -> reviewDesk.claimNext(Set.of())).orElseThrow();
    }

    private static Decision rejection(String code, String text) {
        return new Decision.Reject(List.of(new RejectionReason(code, null, text, null)));
    }

    private static void assertRefused(ReviewRefused.Cause cause, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ReviewRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(cause));
    }
}
