package gatehouse.review;

import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.LI;
import static gatehouse.review.Desk.MONDAY_MORNING;
import static gatehouse.review.Desk.SECOND;
import static gatehouse.review.Desk.SUPERVISOR;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.review.ReviewFigures.ArrivalFigure;
import gatehouse.review.ReviewFigures.CohortFigure;
import gatehouse.review.ReviewFigures.DecisionTimes;
import gatehouse.review.ReviewFigures.DueFigure;
import gatehouse.review.ReviewFigures.QueueFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@AtTheDesk
class ReviewFiguresTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant MONDAY_AT_FIVE = Instant.parse("2026-11-23T09:00:00Z");

    @MockitoBean
    Applications applications;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    ReviewQueue queue;

    @Autowired
    ReviewFigures figures;

    @Autowired
    RollUp rollUp;

    @Autowired
    Desk desk;

    @Autowired
    DeskClock clock;

    @BeforeEach
    void anEmptyDesk() {
        desk.reset();
        clock.set(MONDAY_MORNING);
    }

    @Test
    void theCountsAreKeptThroughEveryMove() {
        ApplicationId approved = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        ApplicationId claimed = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);
        desk.submit(FIRST, "杭州丙有限公司", MONDAY_MORNING);
        ApplicationId released = desk.submit(FIRST, "杭州丁有限公司", MONDAY_AT_FIVE);
        ApplicationId withdrawn = desk.submit(FIRST, "杭州戊有限公司", MONDAY_MORNING);
        approve(approved);
        rollUp.run();
        as(WANG, () -> reviewDesk.claim(claimed));
        as(LI, () -> reviewDesk.claim(released));
        as(LI, () -> reviewDesk.release(released));
        desk.withdraw(withdrawn, FIRST, MONDAY_MORNING);

        QueueCounts expected = new QueueCounts(FIRST, 2, 1, 1, 2, 0, 0);
        assertThat(as(WANG, queue::counts).get(FIRST)).isEqualTo(expected);
        rollUp.run();
        assertThat(as(WANG, queue::counts).get(FIRST)).isEqualTo(expected);
        assertThat(desk.count("review_delta")).isZero();
    }

    @Test
    void theCountsAreRightWhileTheyAreRolledUp() throws Exception {
        int cases = 120;
        Supplier<Boolean> work = () -> {
            for (int i = 0; i < cases / 4; i++) {
                desk.submit(FIRST, "杭州公司" + i, MONDAY_MORNING);
                reviewDesk.claimNext(Set.of()).ifPresent(id -> reviewDesk.decide(id, new Decision.Approve()));
                rollUp.run();
            }
            return true;
        };

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> reviewer = () -> as(WANG, work);
            for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(4, reviewer))) {
                done.get();
            }
        }
        rollUp.run();

        assertThat(as(WANG, queue::counts).get(FIRST)).isEqualTo(new QueueCounts(FIRST, 0, 0, 0, 0, 0, 0));
        assertThat(as(SUPERVISOR, () -> figures.cohorts(MONDAY, MONDAY)))
                .containsExactly(new CohortFigure(FIRST, MONDAY, cases, 0, 0, 0, 0));
    }

    @Test
    void theBoardShowsEachQueueAndItsOldestCase() {
        desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING.plusSeconds(5));
        ApplicationId oldest = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);
        as(WANG, () -> reviewDesk.claim(oldest));

        assertThat(as(SUPERVISOR, figures::queues))
                .contains(
                        new QueueFigures(new QueueCounts(FIRST, 1, 1, 0, 2, 0, 0), MONDAY_MORNING),
                        new QueueFigures(new QueueCounts(SECOND, 0, 0, 0, 0, 0, 0), null));
    }

    @Test
    void whatFallsDueIsCountedByDay() {
        desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        desk.submit(FIRST, "杭州乙有限公司", MONDAY_AT_FIVE);
        desk.submit(FIRST, "杭州丙有限公司", MONDAY_AT_FIVE);
        desk.submit(SECOND, "杭州丁有限公司", MONDAY_MORNING.minus(Duration.ofDays(7)));

        assertThat(as(SUPERVISOR, figures::due))
                .containsExactly(new DueFigure(FIRST, MONDAY, 1), new DueFigure(FIRST, MONDAY.plusDays(1), 2));
    }

    @Test
    void arrivalsAreCountedByTheHourOfBeijing() {
        desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        desk.submit(FIRST, "杭州乙有限公司", MONDAY_AT_FIVE);
        ApplicationId decided = desk.submit(FIRST, "杭州丙有限公司", MONDAY_AT_FIVE);
        approve(decided);
        desk.submit(FIRST, "杭州丁有限公司", MONDAY_MORNING.minus(Duration.ofDays(3)));

        List<ArrivalFigure> expected = List.of(new ArrivalFigure(FIRST, 10, 1), new ArrivalFigure(FIRST, 17, 2));
        assertThat(as(SUPERVISOR, () -> figures.arrivals(MONDAY))).isEqualTo(expected);
        rollUp.run();
        assertThat(as(SUPERVISOR, () -> figures.arrivals(MONDAY))).isEqualTo(expected);
    }

    @Test
    void whatBecameOfADayIsCountedByItsSubmissions() {
        ApplicationId sameDay = desk.submit(FIRST, "杭州甲有限公司", MONDAY_MORNING);
        ApplicationId nextDay = desk.submit(FIRST, "杭州乙有限公司", MONDAY_MORNING);
        ApplicationId tooLate = desk.submit(FIRST, "杭州丙有限公司", MONDAY_MORNING);
        ApplicationId gone = desk.submit(FIRST, "杭州丁有限公司", MONDAY_MORNING);
        desk.submit(FIRST, "杭州戊有限公司", MONDAY_MORNING);
        approve(sameDay);
        desk.withdraw(gone, FIRST, MONDAY_MORNING);
        rollUp.run();
        clock.advance(Duration.ofDays(1));
        approve(nextDay);

        assertThat(as(SUPERVISOR, () -> figures.cohorts(MONDAY, MONDAY)))
                .containsExactly(new CohortFigure(FIRST, MONDAY, 2, 2, 0, 1, 3));
        clock.advance(Duration.ofDays(3));
        approve(tooLate);
        assertThat(as(SUPERVISOR, () -> figures.cohorts(MONDAY, MONDAY)))
                .containsExactly(new CohortFigure(FIRST, MONDAY, 2, 0, 2, 1, 3));
    }

    @Test
    void timesToDecisionAreInBusinessTime() {
        Instant friday = MONDAY_MORNING.minus(Duration.ofDays(3));
        for (int i = 1; i <= 20; i++) {
            ApplicationId id = desk.submit(FIRST, "杭州公司" + i, friday);
            clock.set(friday.plus(i == 20 ? Duration.ofDays(3) : Duration.ofMinutes(i * 10L)));
            approve(id);
        }

        assertTimes();
        rollUp.run();
        assertTimes();
    }

    private void assertTimes() {
        List<DecisionTimes> times = as(SUPERVISOR, () -> figures.decisionTimes(MONDAY.minusDays(3), MONDAY));
        assertThat(times).hasSize(1);
        DecisionTimes first = times.getFirst();
        assertThat(first.decisions()).isEqualTo(20);
        // the tenth and the nineteenth of 10, 20 … 190 minutes and, over a weekend, one day
        assertThat(first.median().toSeconds()).isCloseTo(6000, within(300L));
        assertThat(first.ninetyFifth().toSeconds()).isCloseTo(11400, within(570L));
    }

    @Test
    void figuresAreForSupervisorsAndAuditors() {
        assertThatThrownBy(() -> as(WANG, figures::queues)).isInstanceOf(AccessDeniedException.class);
    }

    private void approve(ApplicationId id) {
        as(WANG, () -> reviewDesk.claim(id));
        as(WANG, () -> reviewDesk.decide(id, new Decision.Approve()));
    }
}
