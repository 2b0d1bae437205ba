package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.feed.ChangeFeed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionOperations;

/** Moves the sandbox's clock 拨动时钟: forward to any time that the calendar holds, back only to the real time. */
public class SandboxTime {

    private final ClockShift shift;
    private final Clock clock;
    private final BusinessCalendars calendars;
    private final ChangeFeed feed;
    private final TransactionOperations transaction;

    SandboxTime(
            ClockShift shift,
            Clock clock,
            BusinessCalendars calendars,
            ChangeFeed feed,
            TransactionOperations transaction) {
        this.shift = shift;
        this.clock = clock;
        this.calendars = calendars;
        this.feed = feed;
        this.transaction = transaction;
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * @throws ClockRefused where that would be back, or beyond the calendar
     */
    @PreAuthorize("isAuthenticated()")
    public void moveTo(Instant wanted) {
        LocalDate last = calendars.current().lastDay();
        if (LocalDate.ofInstant(wanted, BusinessCalendar.ZONE).isAfter(last)) {
            throw new ClockRefused(ClockRefused.Cause.BEYOND_CALENDAR);
        }
        if (shift.moveTo(wanted, feed, transaction).isEmpty()) {
            throw new ClockRefused(ClockRefused.Cause.BACKWARDS);
        }
    }

    /** To the next time that the clocks of Beijing show this. */
    @PreAuthorize("isAuthenticated()")
    public void moveTo(LocalTime time) {
        var now = now().atZone(BusinessCalendar.ZONE);
        var today = now.with(time);
        moveTo((today.isBefore(now) ? today.plusDays(1) : today).toInstant());
    }

    @PreAuthorize("isAuthenticated()")
    public void moveToNextDay(LocalTime time) {
        moveTo(now().atZone(BusinessCalendar.ZONE).plusDays(1).with(time).toInstant());
    }

    /** Back to the real time. */
    @PreAuthorize("isAuthenticated()")
    public void reset() {
        shift.reset(feed, transaction);
    }
}
