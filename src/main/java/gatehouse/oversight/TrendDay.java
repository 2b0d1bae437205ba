package gatehouse.oversight;

import gatehouse.review.ReviewFigures.CohortFigure;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;

/** What became of the submissions of one day 按时率趋势, of one queue or of all. */
public record TrendDay(LocalDate day, long within, long open, long breached, long withdrawn, long promisesMissed) {

    static TrendDay of(LocalDate day, List<CohortFigure> cohorts) {
        return new TrendDay(
                day,
                sum(cohorts, CohortFigure::within),
                sum(cohorts, CohortFigure::open),
                sum(cohorts, CohortFigure::breached),
                sum(cohorts, CohortFigure::withdrawn),
                sum(cohorts, CohortFigure::promisesMissed));
    }

    /** What counts for the share that is in time: what was withdrawn was nobody's to decide. */
    public long submitted() {
        return within + open + breached;
    }

    public static TrendDay sum(LocalDate day, List<TrendDay> days) {
        return new TrendDay(
                day,
                days.stream().mapToLong(TrendDay::within).sum(),
                days.stream().mapToLong(TrendDay::open).sum(),
                days.stream().mapToLong(TrendDay::breached).sum(),
                days.stream().mapToLong(TrendDay::withdrawn).sum(),
                days.stream().mapToLong(TrendDay::promisesMissed).sum());
    }

    private static long sum(List<CohortFigure> cohorts, ToLongFunction<CohortFigure> figure) {
        return cohorts.stream().mapToLong(figure).sum();
    }
}
