package gatehouse.oversight;

import gatehouse.review.ReviewFigures.ArrivalFigure;
import gatehouse.review.ReviewFigures.CohortFigure;
import gatehouse.review.ReviewFigures.DecisionTimes;
import gatehouse.review.ReviewFigures.DueFigure;
import gatehouse.review.ReviewFigures.QueueFigures;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of the SLA board 时效看板 at one moment.
 *
 * @param dueDays today, the next business days, and whatever other day something is promised for
 * @param arrivalsDay the day whose hours {@code arrivals} tells
 * @param firstDay the first of the days that {@code cohorts} and {@code times} tell; the last is today
 * @param cutOff the line after which a submission counts for the next business day
 * @param missingCalendar the next year, from October on, while its holidays are not announced
 */
public record BoardFigures(
        Instant at,
        LocalDate today,
        List<QueueFigures> queues,
        Map<KindCode, Long> missingToday,
        List<DueDay> dueDays,
        List<DueFigure> due,
        LocalDate arrivalsDay,
        List<ArrivalFigure> arrivals,
        LocalDate firstDay,
        List<CohortFigure> cohorts,
        List<DecisionTimes> times,
        @Nullable LocalTime cutOff,
        @Nullable Integer missingCalendar) {

    public List<KindCode> kinds() {
        return queues.stream().map(queue -> queue.counts().kind()).toList();
    }

    public long missingToday(KindCode kind) {
        return missingToday.getOrDefault(kind, 0L);
    }

    public long due(KindCode kind, LocalDate day) {
        return due.stream()
                .filter(figure ->
                        figure.kind().equals(kind) && figure.promisedDay().equals(day))
                .mapToLong(DueFigure::cases)
                .sum();
    }

    public long arrivals(KindCode kind, int hour) {
        return arrivals.stream()
                .filter(figure -> figure.kind().equals(kind) && figure.hour() == hour)
                .mapToLong(ArrivalFigure::cases)
                .sum();
    }

    /**
     * Day by day, days without submissions as well.
     *
     * @param kind the queue; none means all together
     */
    public List<TrendDay> trend(@Nullable KindCode kind) {
        return firstDay.datesUntil(today.plusDays(1))
                .map(day -> TrendDay.of(
                        day,
                        cohorts.stream()
                                .filter(cohort -> cohort.submittedDay().equals(day))
                                .filter(cohort -> kind == null || cohort.kind().equals(kind))
                                .toList()))
                .toList();
    }

    public Optional<DecisionTimes> times(KindCode kind) {
        return times.stream().filter(times -> times.kind().equals(kind)).findFirst();
    }
}
