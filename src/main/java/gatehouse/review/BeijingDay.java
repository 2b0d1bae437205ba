package gatehouse.review;

import gatehouse.calendar.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Days of Beijing 北京日期, as the figures count them. */
final class BeijingDay {

    private BeijingDay() {}

    static LocalDate of(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toLocalDate();
    }

    /** The day that a deadline ends: the midnight that closes a day belongs to it. */
    static LocalDate endedBy(Instant before) {
        return of(before.minusMillis(1));
    }

    static int hourOf(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).getHour();
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }
}
