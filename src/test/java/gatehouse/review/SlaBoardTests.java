package gatehouse.review;

import static gatehouse.review.Desk.ADMINISTRATOR;
import static gatehouse.review.Desk.AUDITOR;
import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.LI;
import static gatehouse.review.Desk.SECOND;
import static gatehouse.review.Desk.SUPERVISOR;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.as;
import static gatehouse.review.Desk.rejection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.calendar.Band;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Applications;
import gatehouse.oversight.BoardFigures;
import gatehouse.oversight.BoardPulse;
import gatehouse.oversight.DueDay;
import gatehouse.oversight.SlaBoard;
import gatehouse.oversight.TrendDay;
import gatehouse.review.ReviewFigures.ArrivalFigure;
import gatehouse.review.ReviewFigures.DecisionTimes;
import gatehouse.review.ReviewFigures.DueFigure;
import gatehouse.review.ReviewFigures.QueueFigures;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Every figure of the board against cases that were counted by hand, around midnight and around 16:00. */
@AtTheDesk
@Import({SlaBoard.class, BoardPulse.class})
class SlaBoardTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @MockitoBean
    Applications applications;

    @Autowired
    SlaBoard board;

    @Autowired
    BoardPulse pulse;

    @Autowired
    ReviewRounds rounds;

    @Autowired
    ReviewDesk reviewDesk;

    @Autowired
    RollUp rollUp;

    @Autowired
    LeaseSweep leases;

    @Autowired
    Desk desk;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, ApplicationId> named = new HashMap<>();

    @BeforeEach
    void anEmptyDesk() {
        jdbc.sql("DELETE FROM review_earlier_round").update();
        desk.reset();
        named.clear();
        pulse.skip();
    }

    @Test
    void aQueueIsCountedByStateAndBand() {
        aWeekOfCases();

        QueueCounts first = new QueueCounts(FIRST, 8, 2, 1, 5, 3, 1);
        QueueCounts second = new QueueCounts(SECOND, 1, 0, 0, 1, 0, 0);
        assertRolledUpAndNot(() -> assertThat(read().queues())
                .containsExactly(
                        new QueueFigures(first, beijing("2026-11-18T10:00")),
                        new QueueFigures(second, beijing("2026-11-24T09:00"))));
    }

    @Test
    void whatWillMissTodayIsDueTodayOrAtItsLimitToday() {
        aWeekOfCases();

        assertRolledUpAndNot(() -> {
            assertThat(read().missingToday(FIRST)).isEqualTo(7);
            assertThat(names(new RoundList.MissingToday(FIRST)))
                    .containsExactlyInAnyOrder("due16", "dueMidnight", "first", "twice", "before16", "limit", "held");
            assertThat(size(new RoundList.MissingToday(null))).isEqualTo(8);
        });
    }

    @Test
    void whatFallsDueIsCountedByDay() {
        aWeekOfCases();

        assertRolledUpAndNot(() -> {
            BoardFigures read = read();
            assertThat(read.dueDays())
                    .extracting(DueDay::day)
                    .containsExactly(
                            TODAY,
                            TODAY.plusDays(1),
                            TODAY.plusDays(2),
                            TODAY.plusDays(3),
                            TODAY.plusDays(6),
                            TODAY.plusDays(7));
            assertThat(read.due())
                    .containsExactly(
                            new DueFigure(FIRST, TODAY, 5),
                            new DueFigure(FIRST, TODAY.plusDays(1), 1),
                            new DueFigure(SECOND, TODAY, 1));
        });
    }

    @Test
    void arrivalsAreCountedByTheHourOfBeijingAndOpenTheirRounds() {
        aWeekOfCases();

        assertRolledUpAndNot(() -> {
            assertThat(read().arrivals())
                    .containsExactly(
                            new ArrivalFigure(FIRST, 0, 1),
                            new ArrivalFigure(FIRST, 8, 1),
                            new ArrivalFigure(FIRST, 9, 2),
                            new ArrivalFigure(FIRST, 15, 1),
                            new ArrivalFigure(FIRST, 16, 1),
                            new ArrivalFigure(SECOND, 9, 1));
            assertThat(as(SUPERVISOR, () -> board.figures(TODAY.minusDays(1))).arrivals())
                    .containsExactly(
                            new ArrivalFigure(FIRST, 15, 2),
                            new ArrivalFigure(FIRST, 16, 1),
                            new ArrivalFigure(FIRST, 23, 1));
            assertThat(names(submitted(FIRST, TODAY, 9, null))).containsExactly("twice", "twice");
            assertThat(names(submitted(FIRST, TODAY, 15, null))).containsExactly("before16");
            assertThat(names(submitted(FIRST, TODAY, 16, null))).containsExactly("at16");
            assertThat(names(submitted(FIRST, TODAY.minusDays(1), 23, null))).containsExactly("dueMidnight");
        });
    }

    @Test
    void theTrendTellsWhatBecameOfEachDayAndOpensItsRounds() {
        aWeekOfCases();

        assertRolledUpAndNot(() -> {
            BoardFigures read = read();
            assertThat(read.trend(FIRST))
                    .hasSize(30)
                    .filteredOn(day -> day.submitted() + day.withdrawn() > 0)
                    .containsExactly(
                            new TrendDay(LocalDate.parse("2026-11-12"), 0, 0, 1, 0, 1),
                            new TrendDay(LocalDate.parse("2026-11-18"), 0, 0, 1, 0, 1),
                            new TrendDay(LocalDate.parse("2026-11-19"), 0, 2, 0, 0, 2),
                            new TrendDay(LocalDate.parse("2026-11-20"), 0, 1, 0, 0, 1),
                            new TrendDay(LocalDate.parse("2026-11-21"), 1, 0, 0, 0, 0),
                            new TrendDay(LocalDate.parse("2026-11-23"), 2, 2, 0, 0, 1),
                            new TrendDay(TODAY, 1, 4, 0, 1, 0));
            assertThat(read.trend(null).getLast()).isEqualTo(new TrendDay(TODAY, 1, 5, 0, 1, 0));
            assertThat(names(submitted(FIRST, TODAY.minusDays(1), null, RoundFate.PROMISE_MISSED)))
                    .containsExactly("decidedAtMidnight");
            assertThat(names(submitted(FIRST, TODAY.minusDays(1), null, RoundFate.WITHIN)))
                    .containsExactly("decidedBeforeMidnight", "decidedAtMidnight");
            assertThat(names(submitted(FIRST, TODAY, null, RoundFate.WITHIN))).containsExactly("twice");
            assertThat(names(submitted(FIRST, TODAY, null, RoundFate.WITHDRAWN)))
                    .containsExactly("withdrawn");
            assertThat(names(new RoundList.Submitted(
                            FIRST, LocalDate.parse("2026-11-01"), TODAY, null, RoundFate.BREACHED)))
                    .containsExactly("atItsLimit", "overdue");
        });
    }

    @Test
    void timesToDecisionAreInBusinessTimeAndOpenTheDecisions() {
        aWeekOfCases();

        assertRolledUpAndNot(() -> {
            DecisionTimes times = read().times(FIRST).orElseThrow();
            assertThat(times.decisions()).isEqualTo(5);
            // of 10 minutes, 8 hours, 8 hours and 30 s, 8 hours and a minute, and 87 hours; at most 5 % off
            assertClose(times.median(), Duration.ofHours(8).plusSeconds(30));
            assertClose(times.ninetyFifth(), Duration.ofHours(87));
            assertThat(read().times(SECOND)).isEmpty();
            List<RoundRow> decided =
                    as(SUPERVISOR, () -> rounds.page(new RoundList.Decided(FIRST, TODAY.minusDays(29), TODAY), 0, 50));
            assertThat(decided)
                    .extracting(RoundRow::businessTime)
                    .containsExactly(
                            Duration.ofHours(87),
                            Duration.ofHours(8),
                            Duration.ofHours(8).plusSeconds(59).plusMillis(999),
                            Duration.ofHours(8).plusSeconds(30),
                            Duration.ofMinutes(10));
        });
    }

    @Test
    void anEarlierRoundStaysWhatItWas() {
        aWeekOfCases();

        List<RoundRow> twice = as(SUPERVISOR, () -> rounds.page(submitted(FIRST, TODAY, 9, null), 0, 10));
        assertThat(twice).extracting(RoundRow::round).containsExactly(1, 2);
        assertThat(twice).extracting(RoundRow::state).containsExactly(CaseState.CLOSED, CaseState.WAITING);
        assertThat(twice).extracting(RoundRow::decision).containsExactly("REJECTED", null);
        assertThat(twice)
                .extracting(RoundRow::submittedAt)
                .containsExactly(beijing("2026-11-24T09:30"), beijing("2026-11-24T09:50"));
    }

    @Test
    void aPageOfRoundsGoesOnWhereTheOneBeforeEnded() {
        aWeekOfCases();
        RoundList all = new RoundList.Submitted(null, LocalDate.parse("2026-11-01"), TODAY, null, null);

        List<RoundRow> whole = as(SUPERVISOR, () -> rounds.page(all, 0, 100));
        List<RoundRow> byParts = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += 4) {
            int from = offset;
            byParts.addAll(as(SUPERVISOR, () -> rounds.page(all, from, 4)));
        }

        assertThat(whole).hasSize(17).isEqualTo(byParts);
        assertThat(size(all)).isEqualTo(17);
    }

    @Test
    void whoHoldsWhatIsTheLongestHeldFirst() {
        aWeekOfCases();

        assertThat(as(SUPERVISOR, board::held))
                .extracting(one -> one.row().holderName() + " " + one.claimedAt())
                .containsExactly("李审核 " + beijing("2026-11-24T16:20"), "王审核 " + beijing("2026-11-24T16:25"));
    }

    @Test
    void nextYearsCalendarIsMissedFromOctoberOn() {
        clock.set(beijing("2026-09-30T23:59:59"));
        assertThat(read().missingCalendar()).isNull();

        clock.set(beijing("2026-10-01T00:00"));
        pulse.skip();
        assertThat(read().missingCalendar()).isEqualTo(2027);
    }

    @Test
    void daysOfAYearNotAnnouncedAreProvisional() {
        clock.set(beijing("2026-12-30T10:00"));

        assertThat(read().dueDays())
                .extracting(due -> due.day() + " " + due.provisional())
                .containsExactly(
                        "2026-12-30 false",
                        "2026-12-31 false",
                        "2027-01-04 true",
                        "2027-01-05 true",
                        "2027-01-06 true",
                        "2027-01-07 true");
    }

    @Test
    void boardsThatAreOpenTogetherShareOneReading() {
        clock.set(beijing("2026-11-24T16:30"));

        BoardFigures read = read();
        assertThat(as(AUDITOR, () -> board.figures(null))).isSameAs(read);
        pulse.skip();
        assertThat(read()).isNotSameAs(read);
    }

    @Test
    void administratorsReadTheNumbersButNotTheCases() {
        aWeekOfCases();

        assertThat(as(ADMINISTRATOR, () -> board.figures(null)).queues())
                .extracting(queue -> queue.counts().open())
                .containsExactly(10L, 1L);
        assertThatThrownBy(() -> as(ADMINISTRATOR, board::held)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> rounds.size(new RoundList.MissingToday(null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(WANG, () -> board.figures(null))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void figuresEqualTheRowsAfterAnyMoves() {
        Random random = new Random(20261124);
        clock.set(beijing("2026-11-16T07:00"));
        List<ApplicationId> known = new ArrayList<>();
        Map<ApplicationId, Integer> round = new HashMap<>();

        for (int step = 0; step < 260; step++) {
            clock.advance(Duration.ofSeconds(random.nextInt(5400)));
            move(random, known, round);
            if (random.nextInt(5) == 0) {
                rollUp.run();
            }
        }
        pulse.skip();

        assertFiguresEqualRows(FIRST);
        rollUp.run();
        pulse.skip();
        assertFiguresEqualRows(FIRST);
    }

    private void move(Random random, List<ApplicationId> known, Map<ApplicationId, Integer> round) {
        ApplicationId one = known.isEmpty() ? null : known.get(random.nextInt(known.size()));
        String state = one == null ? "NONE" : desk.state(one);
        int choice = random.nextInt(10);
        if (one == null || choice < 4) {
            ApplicationId opened = desk.submit(FIRST, "杭州第" + known.size() + "有限公司", clock.instant());
            known.add(opened);
            round.put(opened, 1);
        } else if (state.equals("WAITING") && choice == 4) {
            desk.withdraw(one, FIRST, clock.instant());
        } else if (state.equals("WAITING")) {
            as(WANG, () -> reviewDesk.claim(one));
        } else if (state.equals("CLAIMED") && choice == 5) {
            leases.run();
        } else if (state.equals("CLAIMED") && choice == 6) {
            as(SUPERVISOR, () -> reviewDesk.takeBack(one, "请假"));
        } else if (state.equals("CLAIMED")) {
            as(WANG, () -> reviewDesk.claimNext(Set.of(FIRST)));
            decide(one, choice == 7 ? rejection() : new Decision.Approve());
        } else if (state.equals("CLOSED")) {
            desk.resubmit(one, round.merge(one, 1, Integer::sum), FIRST, "杭州又来有限公司", clock.instant());
        }
    }

    /** The lease may have run out meanwhile: whoever wants to decide claims again. */
    private void decide(ApplicationId id, Decision decision) {
        as(SUPERVISOR, () -> reviewDesk.takeBack(id, "重新领取"));
        as(WANG, () -> reviewDesk.claim(id));
        as(WANG, () -> reviewDesk.decide(id, decision));
    }

    private void assertFiguresEqualRows(KindCode kind) {
        BoardFigures read = read();
        List<Row> rows = jdbc.sql("""
                        SELECT state, submitted_at, promised_before, latest_before, decided_at FROM review_case WHERE kind = :kind
                        UNION ALL
                        SELECT state, submitted_at, promised_before, latest_before, decided_at FROM review_earlier_round
                          WHERE kind = :kind""")
                .param("kind", kind.value())
                .query((row, index) -> new Row(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class),
                        row.getObject(3, LocalDateTime.class),
                        row.getObject(4, LocalDateTime.class),
                        row.getObject(5, LocalDateTime.class)))
                .list();
        List<Row> open = rows.stream().filter(Row::isOpen).toList();
        Instant now = clock.instant();

        assertThat(rows).hasSizeGreaterThan(100);
        QueueCounts counts = read.queues().getFirst().counts();
        assertThat(counts)
                .isEqualTo(new QueueCounts(
                        kind,
                        rows.stream().filter(row -> row.state.equals("WAITING")).count(),
                        rows.stream().filter(row -> row.state.equals("CLAIMED")).count(),
                        open.stream()
                                .filter(row -> row.band(now) == Band.ON_TIME)
                                .count(),
                        open.stream()
                                .filter(row -> row.band(now) == Band.DUE_TODAY)
                                .count(),
                        open.stream()
                                .filter(row -> row.band(now) == Band.PROMISE_MISSED)
                                .count(),
                        open.stream()
                                .filter(row -> row.band(now) == Band.OVERDUE)
                                .count()));
        LocalDate today = BeijingDay.of(now);
        assertThat(read.trend(kind)).allSatisfy(day -> {
            List<Row> ofDay = rows.stream()
                    .filter(row -> BeijingDay.of(row.submitted()).equals(day.day()))
                    .toList();
            assertThat(day)
                    .isEqualTo(new TrendDay(
                            day.day(),
                            ofDay.stream()
                                    .filter(row ->
                                            row.isDecided() && row.decided().isBefore(row.latest()))
                                    .count(),
                            ofDay.stream()
                                    .filter(row -> row.isOpen() && now.isBefore(row.latest()))
                                    .count(),
                            ofDay.stream().filter(row -> row.isBreached(now)).count(),
                            ofDay.stream()
                                    .filter(row -> row.state.equals("WITHDRAWN"))
                                    .count(),
                            ofDay.stream()
                                    .filter(row -> row.missedItsPromise(now))
                                    .count()));
            for (RoundFate fate : RoundFate.values()) {
                assertThat(size(submitted(kind, day.day(), null, fate))).isEqualTo((int) figure(day, fate));
            }
        });
        assertThat(read.arrivals().stream().mapToLong(ArrivalFigure::cases).sum())
                .isEqualTo(rows.stream()
                        .filter(row -> BeijingDay.of(row.submitted()).equals(today))
                        .count());
        assertThat((long) size(new RoundList.MissingToday(kind))).isEqualTo(read.missingToday(kind));
        assertThat((long) size(new RoundList.Decided(kind, read.firstDay(), today)))
                .isEqualTo(read.times(kind).orElseThrow().decisions())
                .isEqualTo(rows.stream().filter(Row::isDecided).count());
    }

    private static long figure(TrendDay day, RoundFate fate) {
        return switch (fate) {
            case WITHIN -> day.within();
            case OPEN -> day.open();
            case BREACHED -> day.breached();
            case WITHDRAWN -> day.withdrawn();
            case PROMISE_MISSED -> day.promisesMissed();
        };
    }

    /** Fifteen applications, one of them twice; the comment says the promise and the limit. */
    private void aWeekOfCases() {
        submit("atItsLimit", FIRST, "2026-11-12T09:00"); // 12, 17
        at("2026-11-18T00:00", () -> approve("atItsLimit"));
        submit("overdue", FIRST, "2026-11-18T10:00"); // 18, 23
        submit("limit", FIRST, "2026-11-19T15:59:59.999"); // 19, 24
        submit("held", FIRST, "2026-11-19T16:00"); // 20, 24
        submit("friday", FIRST, "2026-11-20T23:59:59.999"); // 23, 25
        submit("saturday", FIRST, "2026-11-21T00:00"); // 23, 25
        at("2026-11-23T08:00", () -> approve("saturday"));
        submit("decidedBeforeMidnight", FIRST, "2026-11-23T15:59"); // 23, 26
        submit("decidedAtMidnight", FIRST, "2026-11-23T15:59:30"); // 23, 26
        submit("due16", FIRST, "2026-11-23T16:00"); // 24, 26
        submit("dueMidnight", FIRST, "2026-11-23T23:59:59.999"); // 24, 26
        at("2026-11-23T23:59:59.999", () -> approve("decidedBeforeMidnight"));
        at("2026-11-24T00:00", () -> approve("decidedAtMidnight"));
        submit("first", FIRST, "2026-11-24T00:00"); // 24, 27
        submit("withdrawn", FIRST, "2026-11-24T08:00");
        at("2026-11-24T08:10", () -> desk.withdraw(id("withdrawn"), FIRST, clock.instant()));
        submit("other", SECOND, "2026-11-24T09:00"); // 24, 27
        submit("twice", FIRST, "2026-11-24T09:30"); // 24, 27
        at("2026-11-24T09:40", () -> decideOnce("twice", rejection()));
        at("2026-11-24T09:50", () -> desk.resubmit(id("twice"), 2, FIRST, "杭州有限公司twice", clock.instant()));
        submit("before16", FIRST, "2026-11-24T15:59:59.999"); // 24, 27
        submit("at16", FIRST, "2026-11-24T16:00"); // 25, 27
        at("2026-11-24T16:20", () -> as(LI, () -> reviewDesk.claim(id("held"))));
        at("2026-11-24T16:25", () -> as(WANG, () -> reviewDesk.claim(id("dueMidnight"))));
        clock.set(beijing("2026-11-24T16:30"));
        pulse.skip();
    }

    private void submit(String name, KindCode kind, String when) {
        clock.set(beijing(when));
        named.put(name, desk.submit(kind, "杭州有限公司" + name, clock.instant()));
    }

    private void approve(String name) {
        decideOnce(name, new Decision.Approve());
    }

    private void decideOnce(String name, Decision decision) {
        as(WANG, () -> reviewDesk.claim(id(name)));
        as(WANG, () -> reviewDesk.decide(id(name), decision));
    }

    private void at(String when, Runnable step) {
        clock.set(beijing(when));
        step.run();
    }

    private ApplicationId id(String name) {
        return Objects.requireNonNull(named.get(name));
    }

    private void assertRolledUpAndNot(Runnable check) {
        check.run();
        rollUp.run();
        pulse.skip();
        check.run();
    }

    private BoardFigures read() {
        return as(SUPERVISOR, () -> board.figures(null));
    }

    private int size(RoundList list) {
        return as(SUPERVISOR, () -> rounds.size(list));
    }

    private Stream<String> names(RoundList list) {
        List<RoundRow> page = as(SUPERVISOR, () -> rounds.page(list, 0, 100));
        assertThat(size(list)).isEqualTo(page.size());
        return page.stream().map(row -> row.companyName().replace("杭州有限公司", ""));
    }

    private static RoundList submitted(KindCode kind, LocalDate day, @Nullable Integer hour, @Nullable RoundFate fate) {
        return new RoundList.Submitted(kind, day, day, hour, fate);
    }

    private static void assertClose(Duration figure, Duration counted) {
        assertThat(Math.abs(figure.minus(counted).toMillis())).isLessThanOrEqualTo(counted.toMillis() / 20);
    }

    private static Instant beijing(String local) {
        return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
    }

    /** A round as its row has it, with what it is worked out here, apart from the house's own rules. */
    record Row(
            String state,
            LocalDateTime submittedAt,
            LocalDateTime promisedBefore,
            LocalDateTime latestBefore,
            @Nullable LocalDateTime decidedAt) {

        boolean isOpen() {
            return state.equals("WAITING") || state.equals("CLAIMED");
        }

        boolean isDecided() {
            return state.equals("CLOSED");
        }

        boolean isBreached(Instant now) {
            return isDecided() ? !decided().isBefore(latest()) : isOpen() && !now.isBefore(latest());
        }

        boolean missedItsPromise(Instant now) {
            Instant promised = promisedBefore.toInstant(ZoneOffset.UTC);
            return isDecided() ? !decided().isBefore(promised) : isOpen() && !now.isBefore(promised);
        }

        Band band(Instant now) {
            if (!now.isBefore(latest())) {
                return Band.OVERDUE;
            }
            Instant promised = promisedBefore.toInstant(ZoneOffset.UTC);
            if (!now.isBefore(promised)) {
                return Band.PROMISE_MISSED;
            }
            LocalDate lastDay =
                    promised.minusMillis(1).atOffset(ZoneOffset.ofHours(8)).toLocalDate();
            return lastDay.equals(now.atOffset(ZoneOffset.ofHours(8)).toLocalDate()) ? Band.DUE_TODAY : Band.ON_TIME;
        }

        Instant submitted() {
            return submittedAt.toInstant(ZoneOffset.UTC);
        }

        Instant latest() {
            return latestBefore.toInstant(ZoneOffset.UTC);
        }

        Instant decided() {
            return Objects.requireNonNull(decidedAt).toInstant(ZoneOffset.UTC);
        }
    }
}
