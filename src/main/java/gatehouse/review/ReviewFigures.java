package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The figures of the queues 审核统计, all from kept aggregates: how many rows lie behind them does not matter. */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMINISTRATOR', 'AUDITOR')")
public class ReviewFigures {

    private final QueueAccess access;
    private final KeptCounts kept;
    private final KeptFigures figures;
    private final Clock clock;

    ReviewFigures(QueueAccess access, KeptCounts kept, KeptFigures figures, Clock clock) {
        this.access = access;
        this.kept = kept;
        this.figures = figures;
        this.clock = clock;
    }

    /** Every queue: waiting, claimed, each band, and since when its oldest case is there. */
    public List<QueueFigures> queues() {
        Set<KindCode> kinds = access.counted();
        LocalDate today = today();
        List<OpenCount> open = kept.open(kinds);
        return kinds.stream()
                .map(kind -> new QueueFigures(
                        QueueCounts.of(
                                kind,
                                open.stream()
                                        .filter(count -> count.kind().equals(kind))
                                        .toList(),
                                today),
                        figures.oldestSubmission(kind)))
                .toList();
    }

    /** What is promised for today and each later day; what is past its promise stands in the bands of {@link #queues()}. */
    public List<DueFigure> due() {
        LocalDate today = today();
        SortedMap<String, DueFigure> due = new TreeMap<>();
        for (OpenCount count : kept.open(access.counted())) {
            if (count.band(today) == Band.DUE_TODAY || count.band(today) == Band.ON_TIME) {
                due.merge(
                        count.kind() + " " + count.promisedDay(),
                        new DueFigure(count.kind(), count.promisedDay(), count.cases()),
                        DueFigure::plus);
            }
        }
        return List.copyOf(due.values());
    }

    /** How many open cases of each queue break a promise or a limit with the end of today unless they are decided. */
    public Map<KindCode, Long> missingToday() {
        LocalDate today = today();
        Map<KindCode, Long> missing = new HashMap<>();
        kept.open(access.counted()).stream()
                .filter(count -> count.missesWith(today))
                .forEach(count -> missing.merge(count.kind(), count.cases(), Long::sum));
        return missing;
    }

    /** How many rounds were submitted in each hour of a day, hours without any left out. */
    public List<ArrivalFigure> arrivals(LocalDate day) {
        return figures.arrivals(access.counted(), day);
    }

    /** What became of what was submitted from the first day to the last, both counted, by day of submission. */
    public List<CohortFigure> cohorts(LocalDate first, LocalDate last) {
        LocalDate today = today();
        return figures.rounds(access.counted(), first, last).stream()
                .collect(Collectors.groupingBy(
                        rounds -> rounds.kind() + " " + rounds.submittedDay(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rounds -> CohortFigure.of(rounds, today))
                .toList();
    }

    /** How long decisions of these days took, in business time; at most 5 % off ({@link DurationBuckets}). */
    public List<DecisionTimes> decisionTimes(LocalDate first, LocalDate last) {
        List<DecisionTimes> times = new ArrayList<>();
        figures.durations(access.counted(), first, last)
                .forEach((kind, histogram) -> times.add(DecisionTimes.of(kind, histogram)));
        return times;
    }

    private LocalDate today() {
        return BeijingDay.of(clock.instant());
    }

    /** One queue now 队列现况. */
    public record QueueFigures(QueueCounts counts, @Nullable Instant oldestSubmittedAt) {}

    /** How many open cases of a queue are promised for a day 到期分布. */
    public record DueFigure(KindCode kind, LocalDate promisedDay, long cases) {

        private DueFigure plus(DueFigure other) {
            return new DueFigure(kind, promisedDay, cases + other.cases);
        }
    }

    /** How many rounds of a queue were submitted in an hour of Beijing 进件时段. */
    public record ArrivalFigure(KindCode kind, int hour, long cases) {}

    /**
     * What became of the rounds of one day of submission 按时率.
     *
     * @param within decided before the latest, the promise kept or not
     * @param open not decided, the latest not past
     * @param breached the latest missed, decided or not
     * @param promisesMissed of all of these, those whose promise was missed
     */
    public record CohortFigure(
            KindCode kind,
            LocalDate submittedDay,
            long within,
            long open,
            long breached,
            long withdrawn,
            long promisesMissed) {

        static CohortFigure of(List<KeptRounds> rounds, LocalDate today) {
            KeptRounds any = rounds.getFirst();
            return new CohortFigure(
                    any.kind(),
                    any.submittedDay(),
                    sum(rounds, round -> round.isWithin()),
                    sum(rounds, round -> round.bucket().isOpen() && !round.isBreached(today)),
                    sum(rounds, round -> round.isBreached(today)),
                    sum(rounds, round -> round.bucket() == Bucket.WITHDRAWN),
                    sum(rounds, round -> round.missedItsPromise(today)));
        }

        private static long sum(List<KeptRounds> rounds, java.util.function.Predicate<KeptRounds> which) {
            return rounds.stream().filter(which).mapToLong(KeptRounds::cases).sum();
        }
    }

    /** Times to decision of a queue 审核用时. */
    public record DecisionTimes(KindCode kind, long decisions, Duration median, Duration ninetyFifth) {

        static DecisionTimes of(KindCode kind, SortedMap<Integer, Long> histogram) {
            return new DecisionTimes(
                    kind,
                    histogram.values().stream().mapToLong(Long::longValue).sum(),
                    DurationBuckets.quantile(histogram, 0.5),
                    DurationBuckets.quantile(histogram, 0.95));
        }
    }
}
