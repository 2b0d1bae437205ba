package gatehouse.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days off that follow each other for one reason: a holiday by its name, or a weekend. */
record DaysOff(LocalDate first, LocalDate last, Optional<String> name) {

    /** The days off between two days, neither of them counted. */
    static List<DaysOff> between(LocalDate after, LocalDate before, BusinessCalendar calendar) {
        var found = new ArrayList<DaysOff>();
        for (var day = after.plusDays(1); day.isBefore(before); day = day.plusDays(1)) {
            if (!calendar.isBusinessDay(day)) {
                append(found, new DaysOff(day, day, calendar.dayName(day)));
            }
        }
        return found;
    }

    boolean isOneDay() {
        return first.equals(last);
    }

    private static void append(List<DaysOff> found, DaysOff next) {
        if (!found.isEmpty() && found.getLast().goesOnWith(next)) {
            found.add(new DaysOff(found.removeLast().first(), next.last(), next.name()));
        } else {
            found.add(next);
        }
    }

    private boolean goesOnWith(DaysOff next) {
        return last.plusDays(1).equals(next.first()) && name.equals(next.name());
    }
}
