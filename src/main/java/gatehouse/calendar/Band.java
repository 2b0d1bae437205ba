package gatehouse.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an open case stands against its deadline 时效: one colour on every screen. */
public enum Band {
    /** 时效内: before the day of the promise. */
    ON_TIME,
    /** 今日到期: the promise ends with this day. */
    DUE_TODAY,
    /** 已过承诺: the promise is past, the latest is not. */
    PROMISE_MISSED,
    /** 超时: the latest is past. */
    OVERDUE;

    /** Where nothing was promised, the day of the latest is the one that is due. */
    public static Band at(Instant now, @Nullable Instant promisedBefore, Instant latestBefore) {
        if (!now.isBefore(latestBefore)) {
            return OVERDUE;
        }
        if (promisedBefore != null && !now.isBefore(promisedBefore)) {
            return PROMISE_MISSED;
        }
        var due = promisedBefore == null ? latestBefore : promisedBefore;
        return due.isAfter(todayEnds(now)) ? ON_TIME : DUE_TODAY;
    }

    /** The next midnight of Beijing: what is due until then is due today. */
    public static Instant todayEnds(Instant now) {
        var today = now.atZone(BusinessCalendar.ZONE).toLocalDate();
        return today.plusDays(1).atStartOfDay(BusinessCalendar.ZONE).toInstant();
    }
}
