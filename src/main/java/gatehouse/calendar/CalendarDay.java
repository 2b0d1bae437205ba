package gatehouse.calendar;

import java.time.LocalDate;

/** A day that the calendar names: a day off 放假 or a make-up working day 调休上班. All other days follow the week. */
public record CalendarDay(LocalDate day, Kind kind, String name) {

    /** What the notice says of the day. */
    public enum Kind {
        OFF,
        WORK
    }
}
