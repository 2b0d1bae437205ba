package gatehouse.calendar.ui;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.BusinessTime;
import gatehouse.calendar.SlaPolicy;
import gatehouse.ui.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The clock of the business day 工作日时钟, by the calendar in force. */
@Component
class CalendarClock implements BusinessDay {

    /** As long as an overdue case is counted up to the minute, and as far as a page that stays open counts down. */
    private static final Period PAST = Period.ofDays(90);

    private static final Period AHEAD = Period.ofDays(60);

    private final BusinessCalendars calendars;
    private final Clock clock;

    CalendarClock(BusinessCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @Override
    public Now now() {
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, BusinessCalendar.ZONE);
        var calendar = calendars.current();
        // a calendar that ends must not take every page with it
        var businessDay = calendar.holds(today) && calendar.isBusinessDay(today);
        return new Now(at, businessDay ? cutOff(today) : null, businessDay, around(today, calendar));
    }

    private @Nullable Instant cutOff(LocalDate today) {
        var line = calendars.inForce(SlaPolicy.REVIEW_16_3).cutOff();
        return line == null
                ? null
                : today.atTime(line).atZone(BusinessCalendar.ZONE).toInstant();
    }

    private static List<Stretch> around(LocalDate today, BusinessCalendar calendar) {
        var first = later(today.minus(PAST), calendar.firstDay());
        var last = earlier(today.plus(AHEAD), calendar.lastDay());
        return BusinessTime.upcomingSpans(startOf(first), startOf(last.plusDays(1)), calendar).stream()
                .map(span -> new Stretch(span.from(), span.until()))
                .toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
