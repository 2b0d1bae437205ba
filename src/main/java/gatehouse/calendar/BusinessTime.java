package gatehouse.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Business time 工作时间: the hours of business days, 24 a day, and none of other days. */
public final class BusinessTime {

    private BusinessTime() {}

    /** The business time from the one instant to the other; negative where the other lies before. */
    public static Duration between(Instant a, Instant b, BusinessCalendar calendar) {
        return sinceStart(b, calendar).minus(sinceStart(a, calendar)).plus(wholeDays(a, b, calendar));
    }

    /** What is left until the due time; negative once it is past. */
    public static Duration remaining(Instant now, Instant due, BusinessCalendar calendar) {
        return between(now, due, calendar);
    }

    /**
     * The stretches of business time from the one instant until the other, days that follow each other as one: with
     * them a browser counts down (or up, from a due time that is past) without asking again.
     */
    public static List<Span> upcomingSpans(Instant from, Instant until, BusinessCalendar calendar) {
        if (!from.isBefore(until)) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var day = dayOf(from); startOf(day).isBefore(until); day = day.plusDays(1)) {
            if (calendar.isBusinessDay(day)) {
                append(spans, Span.of(later(from, startOf(day)), earlier(until, startOf(day.plusDays(1)))));
            }
        }
        return List.copyOf(spans);
    }

    private static void append(List<Span> spans, Span next) {
        if (!spans.isEmpty() && spans.getLast().until() == next.from()) {
            spans.add(new Span(spans.removeLast().from(), next.until()));
        } else {
            spans.add(next);
        }
    }

    private static Duration wholeDays(Instant a, Instant b, BusinessCalendar calendar) {
        return Duration.ofDays(calendar.businessDaysBetween(dayOf(a), dayOf(b)));
    }

    /** The business time of the instant's own day until the instant. */
    private static Duration sinceStart(Instant instant, BusinessCalendar calendar) {
        var day = dayOf(instant);
        return isCounted(day, instant, calendar) ? Duration.between(startOf(day), instant) : Duration.ZERO;
    }

    private static boolean isCounted(LocalDate day, Instant instant, BusinessCalendar calendar) {
        // a midnight closes the day before: asking for the day that it opens would need one day more than was needed
        return !startOf(day).equals(instant) && calendar.isBusinessDay(day);
    }

    private static LocalDate dayOf(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toLocalDate();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** A stretch of contiguous business time, in milliseconds since the epoch; the end is not part of it. */
    public record Span(long from, long until) {

        private static Span of(Instant from, Instant until) {
            return new Span(from.toEpochMilli(), until.toEpochMilli());
        }
    }
}
