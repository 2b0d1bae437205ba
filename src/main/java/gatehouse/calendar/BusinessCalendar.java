package gatehouse.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The business days 工作日 of the years held: Monday to Friday, less the days off, with the make-up days 调休 (spec C.4). */
public final class BusinessCalendar {

    /** Days are days of Beijing, wherever the machine stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final long version;
    private final SortedMap<Integer, YearStatus> years;
    private final Map<LocalDate, CalendarDay> named = new HashMap<>();
    private final LocalDate first;
    /** How many business days lie between the first day held and the day at the index: counting days then costs nothing. */
    private final int[] businessDaysBefore;

    private BusinessCalendar(long version, Map<Integer, YearStatus> years, Collection<CalendarDay> days) {
        this.version = version;
        this.years = new TreeMap<>(years);
        requireYearsWithoutGap(this.years);
        days.forEach(day -> named.put(day.day(), day));
        first = LocalDate.of(this.years.firstKey(), 1, 1);
        businessDaysBefore = counted(first, LocalDate.of(this.years.lastKey() + 1, 1, 1));
    }

    public static BusinessCalendar of(long version, Map<Integer, YearStatus> years, Collection<CalendarDay> days) {
        return new BusinessCalendar(version, years, days);
    }

    /** The number of this state of the calendar: it grows with every change. */
    public long version() {
        return version;
    }

    public boolean isBusinessDay(LocalDate day) {
        requireHeld(day);
        return isBusinessDayByRule(day);
    }

    /** The n-th business day after the day; the day itself for 0. */
    public LocalDate next(LocalDate day, int n) {
        requireHeld(day);
        var next = day;
        for (int counted = 0; counted < n; ) {
            next = next.plusDays(1);
            if (isBusinessDay(next)) {
                counted++;
            }
        }
        return next;
    }

    /** How many business days there are from the first day (counted) to the last (not counted). */
    public int businessDaysBetween(LocalDate from, LocalDate until) {
        return businessDaysBefore(until) - businessDaysBefore(from);
    }

    public YearStatus yearStatus(int year) {
        var status = years.get(year);
        if (status == null) {
            throw ends(LocalDate.of(year, 1, 1));
        }
        return status;
    }

    /** What the calendar calls the day: 国庆, 春节, 调休上班; nothing for ordinary days and weekends. */
    public Optional<String> dayName(LocalDate day) {
        return Optional.ofNullable(named.get(day)).map(CalendarDay::name);
    }

    /** A working Saturday or Sunday 调休上班. */
    public boolean isMakeUpDay(LocalDate day) {
        return isBusinessDay(day) && isWeekend(day);
    }

    public LocalDate firstDay() {
        return first;
    }

    public LocalDate lastDay() {
        return LocalDate.of(years.lastKey(), 12, 31);
    }

    public boolean holds(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean isBusinessDayByRule(LocalDate day) {
        var said = named.get(day);
        return said == null ? !isWeekend(day) : said.kind() == CalendarDay.Kind.WORK;
    }

    private int businessDaysBefore(LocalDate day) {
        // the first day that is no longer held still has a number: the last day held ends there
        if (!holds(day) && !holds(day.minusDays(1))) {
            throw ends(day);
        }
        return businessDaysBefore[Math.toIntExact(day.toEpochDay() - first.toEpochDay())];
    }

    private int[] counted(LocalDate from, LocalDate until) {
        var before = new int[Math.toIntExact(until.toEpochDay() - from.toEpochDay()) + 1];
        for (int i = 1; i < before.length; i++) {
            before[i] = before[i - 1] + (isBusinessDayByRule(from.plusDays(i - 1)) ? 1 : 0);
        }
        return before;
    }

    private void requireHeld(LocalDate day) {
        if (!holds(day)) {
            throw ends(day);
        }
    }

    private CalendarEnds ends(LocalDate day) {
        return new CalendarEnds(day, years.firstKey(), years.lastKey());
    }

    private static void requireYearsWithoutGap(SortedMap<Integer, YearStatus> years) {
        if (years.isEmpty() || years.lastKey() - years.firstKey() != years.size() - 1) {
            throw new IllegalArgumentException("The years of a calendar follow each other: " + years.keySet());
        }
    }
}
