package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** The kept counts of a queue 队列计数, by state and by band, as of now. */
public record QueueCounts(
        KindCode kind, long waiting, long claimed, long onTime, long dueToday, long promiseMissed, long overdue) {

    static QueueCounts of(KindCode kind, List<OpenCount> open, LocalDate today) {
        return new QueueCounts(
                kind,
                sum(open, count -> count.state() == CaseState.WAITING),
                sum(open, count -> count.state() == CaseState.CLAIMED),
                sum(open, count -> count.band(today) == Band.ON_TIME),
                sum(open, count -> count.band(today) == Band.DUE_TODAY),
                sum(open, count -> count.band(today) == Band.PROMISE_MISSED),
                sum(open, count -> count.band(today) == Band.OVERDUE));
    }

    private static long sum(List<OpenCount> open, Predicate<OpenCount> which) {
        return open.stream().filter(which).mapToLong(OpenCount::cases).sum();
    }

    public long open() {
        return waiting + claimed;
    }
}
