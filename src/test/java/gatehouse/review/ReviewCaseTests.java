package gatehouse.review;

import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.LI;
import static gatehouse.review.Desk.SUPERVISOR;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.ZHAO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.SignedIn;
import gatehouse.calendar.CalendarSamples;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Outcome;
import gatehouse.supplier.SupplierId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCaseTests {

    private static final Instant NOW = Desk.MONDAY_MORNING;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Reviewer HOLDER = Reviewer.of(WANG);
    private static final Reviewer OTHER = Reviewer.of(LI);

    /** What each verb makes of a case: the state and where it is counted, or the refusal. */
    @ParameterizedTest(name = "{0}, then {1} -> {2}")
    @CsvSource({
        "WAITING,   CLAIM,            CLAIMED",
        "WAITING,   RELEASE,          NOT_HELD",
        "WAITING,   TRANSFER,         NOT_HELD",
        "WAITING,   TAKE_BACK,        NOT_HELD",
        "WAITING,   ASSIGN,           CLAIMED",
        "WAITING,   APPROVE,          NOT_HELD",
        "WAITING,   WITHDRAW,         WITHDRAWN",
        "WAITING,   REVOKE,           NOT_APPROVED",
        "CLAIMED,   CLAIM,            CLAIMED",
        "CLAIMED,   RELEASE,          WAITING",
        "CLAIMED,   TRANSFER,         CLAIMED",
        "CLAIMED,   TAKE_BACK,        WAITING",
        "CLAIMED,   ASSIGN,           CLAIMED",
        "CLAIMED,   APPROVE,          CLOSED",
        "CLAIMED,   WITHDRAW,         NOT_WAITING",
        "CLAIMED,   REVOKE,           NOT_APPROVED",
        "HELD,      CLAIM,            HELD_BY_ANOTHER",
        "HELD,      RELEASE,          HELD_BY_ANOTHER",
        "HELD,      TRANSFER,         HELD_BY_ANOTHER",
        "HELD,      TAKE_BACK,        WAITING",
        "HELD,      ASSIGN,           CLAIMED",
        "HELD,      APPROVE,          HELD_BY_ANOTHER",
        "LAPSED,    CLAIM,            CLAIMED",
        "LAPSED,    APPROVE,          CLOSED",
        "LAPSED,    TRANSFER,         CLAIMED",
        "LAPSED,    RELEASE,          NOT_HELD",
        "CLOSED,    CLAIM,            NOT_WAITING",
        "CLOSED,    RELEASE,          ALREADY_DECIDED",
        "CLOSED,    TRANSFER,         ALREADY_DECIDED",
        "CLOSED,    TAKE_BACK,        ALREADY_DECIDED",
        "CLOSED,    ASSIGN,           NOT_WAITING",
        "CLOSED,    APPROVE,          ALREADY_DECIDED",
        "CLOSED,    WITHDRAW,         NOT_WAITING",
        "CLOSED,    REVOKE,           CLOSED",
        "WITHDRAWN, CLAIM,            NOT_WAITING",
        "WITHDRAWN, APPROVE,          NOT_WANTED",
        "WITHDRAWN, WITHDRAW,         NOT_WAITING",
        "WITHDRAWN, REVOKE,           NOT_APPROVED",
    })
    void aVerbChangesTheStateOrIsRefused(String state, String verb, String result) {
        ReviewCase reviewCase = in(state);
        CaseState before = reviewCase.state();

        if (Arrays.stream(CaseState.values()).anyMatch(known -> known.name().equals(result))) {
            act(reviewCase, verb);
            assertThat(reviewCase.state()).hasToString(result);
        } else {
            assertThatThrownBy(() -> act(reviewCase, verb))
                    .isInstanceOf(ReviewRefused.class)
                    .hasMessage(result);
            assertThat(reviewCase.state()).isEqualTo(before);
        }
    }

    @ParameterizedTest(name = "{0}: {1} may {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "WAITING   | holder     | CLAIM",
                "WAITING   | colleague  | CLAIM",
                "WAITING   | stranger   | nothing",
                "WAITING   | supervisor | ASSIGN",
                "CLAIMED   | holder     | APPROVE REJECT RELEASE REQUEST_SUPPLEMENT TRANSFER",
                "CLAIMED   | colleague  | nothing",
                "CLAIMED   | supervisor | ASSIGN TAKE_BACK",
                "LAPSED    | holder     | APPROVE CLAIM REJECT REQUEST_SUPPLEMENT TRANSFER",
                "LAPSED    | colleague  | CLAIM",
                "CLOSED    | holder     | nothing",
                "CLOSED    | supervisor | REVOKE",
                "WITHDRAWN | colleague  | nothing",
                "WITHDRAWN | supervisor | nothing",
            })
    void aCaseOffersWhatThePersonMayDoNow(String state, String who, @org.jspecify.annotations.Nullable String actions) {
        SignedIn person = switch (who) {
            case "holder" -> WANG;
            case "colleague" -> LI;
            case "stranger" -> ZHAO;
            default -> SUPERVISOR;
        };

        String offered = in(state).actionsFor(person, NOW).stream()
                .map(ReviewAction::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));

        assertThat(offered).isEqualTo(actions == null ? "" : actions);
    }

    @ParameterizedTest(name = "decided {0} h after Monday 10:00 -> {1}")
    @CsvSource({
        "1, DECIDED_WITHIN",
        "13, DECIDED_WITHIN",
        "14, DECIDED_PROMISE_MISSED",
        "85, DECIDED_PROMISE_MISSED",
        "86, DECIDED_BREACHED"
    })
    void aDecisionIsCountedByItsClock(int hours, Bucket bucket) {
        CaseMove move = in("CLAIMED").close(HOLDER, Outcome.APPROVED, null, NOW.plus(Duration.ofHours(hours)));

        assertThat(move.from()).isEqualTo(Bucket.CLAIMED);
        assertThat(move.to()).isEqualTo(bucket);
    }

    @Test
    void aMoveWithinAStateChangesNoFigure() {
        assertThat(in("CLAIMED").transfer(HOLDER, OTHER, "请接手", NOW, LEASE).changesFigures())
                .isFalse();
        assertThat(in("CLAIMED").release(HOLDER).changesFigures()).isTrue();
    }

    @Test
    void anOpenCaseIsNotOpenedAgain() {
        assertThatThrownBy(() -> in("CLAIMED").reopen(submission(2))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theFeedTellsWhatTheCaseIsNow() {
        CaseChange change = new CaseChange(new ApplicationId(7), ReviewStep.CLAIMED, FIRST, CaseState.CLAIMED, 9L);

        assertThat(CaseChange.parse(new Change(1, CaseChange.TOPIC, 7, change.detail())))
                .contains(change);
        assertThat(CaseChange.parse(new Change(1, "sms", 7, "sent"))).isEmpty();
    }

    private static ReviewCase in(String state) {
        ReviewCase reviewCase = new ReviewCase(submission(1));
        switch (state) {
            case "WAITING" -> {}
            case "CLAIMED" -> reviewCase.claim(HOLDER, NOW, LEASE);
            case "HELD" -> reviewCase.claim(OTHER, NOW, LEASE);
            case "LAPSED" -> {
                reviewCase.claim(HOLDER, NOW.minus(LEASE), LEASE);
                reviewCase.expire(NOW);
            }
            case "CLOSED" -> {
                reviewCase.claim(HOLDER, NOW, LEASE);
                reviewCase.close(HOLDER, Outcome.APPROVED, null, NOW);
            }
            case "WITHDRAWN" -> reviewCase.withdraw();
            default -> throw new IllegalArgumentException(state);
        }
        return reviewCase;
    }

    private static CaseMove act(ReviewCase reviewCase, String verb) {
        return switch (verb) {
            case "CLAIM" -> reviewCase.claim(HOLDER, NOW, LEASE);
            case "RELEASE" -> reviewCase.release(HOLDER);
            case "TRANSFER" -> reviewCase.transfer(HOLDER, OTHER, "请接手", NOW, LEASE);
            case "TAKE_BACK" -> reviewCase.takeBack("休假");
            case "ASSIGN" -> reviewCase.assign(OTHER, "请处理", NOW, LEASE);
            case "APPROVE" -> reviewCase.close(HOLDER, Outcome.APPROVED, null, NOW);
            case "WITHDRAW" -> reviewCase.withdraw();
            case "REVOKE" -> reviewCase.revoke("执照为假");
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @Test
    void whatACheckHasOvertakenIsNobodysToDecide() {
        ReviewCase claimed = in("CLAIMED");

        CaseMove move = claimed.overtake();

        assertThat(move).isEqualTo(new CaseMove(ReviewStep.OVERTAKEN, Bucket.CLAIMED, Bucket.WITHDRAWN, null));
        assertThat(claimed.state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(claimed.holderId()).isNull();
        assertThatThrownBy(() -> act(claimed, "APPROVE"))
                .isInstanceOfSatisfying(
                        ReviewRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ReviewRefused.Cause.NOT_WANTED));
        assertThatThrownBy(() -> in("CLOSED").overtake()).isInstanceOf(ReviewRefused.class);
        assertThat(in("WAITING").overtake().from()).isEqualTo(Bucket.WAITING);
    }

    @Test
    void theRoundAfterARevocationIsNoSubmissionOfTheSupplier() {
        ReviewCase revoked = in("CLOSED");
        revoked.revoke("执照为假");

        assertThat(revoked.reopen(submission(2)).step()).isEqualTo(ReviewStep.REOPENED);
        assertThat(in("WITHDRAWN").reopen(submission(2)).step()).isEqualTo(ReviewStep.RESUBMITTED);
    }

    private static ApplicationEvent.Submitted submission(int round) {
        return new ApplicationEvent.Submitted(
                new ApplicationId(7),
                round,
                "A20261123-7",
                new SupplierId(3),
                FIRST,
                "杭州甲有限公司",
                "91330100716105852F",
                ReviewDeadline.of(NOW, SlaPolicy.REVIEW_16_3, CalendarSamples.seeded()),
                List.of());
    }
}
