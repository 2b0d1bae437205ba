package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;

/**
 * How many open cases of a queue fall due on the same days 在办计数.
 *
 * @param promisedDay the day of the promise; of the latest where nothing is promised
 * @param firstSubmitted no case of these was submitted before
 * @param lastSubmitted no case of these was submitted after
 */
record OpenCount(
        KindCode kind,
        CaseState state,
        LocalDate promisedDay,
        LocalDate limitDay,
        LocalDate firstSubmitted,
        LocalDate lastSubmitted,
        long cases) {

    Band band(LocalDate today) {
        if (limitDay.isBefore(today)) {
            return Band.OVERDUE;
        }
        if (promisedDay.isBefore(today)) {
            return Band.PROMISE_MISSED;
        }
        return promisedDay.equals(today) ? Band.DUE_TODAY : Band.ON_TIME;
    }

    /** Whether the promise or the limit ends with this day. */
    boolean missesWith(LocalDate today) {
        return promisedDay.equals(today) || limitDay.equals(today);
    }

    /** Whether some of these may be in the band at some hour of the day: a day of review need not end at midnight. */
    boolean mayBeIn(Band band, LocalDate today) {
        return switch (band) {
            case OVERDUE -> !limitDay.isAfter(today);
            case PROMISE_MISSED -> !promisedDay.isAfter(today) && !limitDay.isBefore(today);
            case DUE_TODAY -> promisedDay.equals(today);
            case ON_TIME -> promisedDay.isAfter(today);
        };
    }
}
