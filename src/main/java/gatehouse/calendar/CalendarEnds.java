package gatehouse.calendar;

import java.time.LocalDate;

/** The calendar was asked about a day outside the years that it holds. */
public class CalendarEnds extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final LocalDate day;

    CalendarEnds(LocalDate day, int firstYear, int lastYear) {
        super("The business calendar holds " + firstYear + " to " + lastYear + ", not " + day);
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }
}
