package gatehouse.sandbox;

import gatehouse.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When the reviewers of the samples are at work 上班时间: on business days, from 8:45 to 18:15. */
record OfficeHours(BusinessCalendar calendar) {

    private static final LocalTime OPENS = LocalTime.of(8, 45);
    private static final LocalTime CLOSES = LocalTime.of(18, 15);

    /** The moment at which so much work has been done since then. */
    Instant after(Instant start, Duration work) {
        ZonedDateTime at = atWork(start.atZone(BusinessCalendar.ZONE));
        Duration rest = work;
        while (true) {
            Duration today = Duration.between(at, at.with(CLOSES));
            if (rest.compareTo(today) < 0) {
                return at.plus(rest).toInstant();
            }
            rest = rest.minus(today);
            at = atWork(at.plusDays(1).with(OPENS));
        }
    }

    private ZonedDateTime atWork(ZonedDateTime wanted) {
        ZonedDateTime at = wanted;
        if (!at.toLocalTime().isBefore(CLOSES)) {
            at = at.plusDays(1).with(OPENS);
        }
        while (!calendar.isBusinessDay(at.toLocalDate())) {
            at = at.plusDays(1).with(OPENS);
        }
        return at.toLocalTime().isBefore(OPENS) ? at.with(OPENS) : at;
    }
}
