package gatehouse.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The calendar that the application starts with, read from its migration: for tests that need no database. */
public final class CalendarSamples {

    private static final Pattern DAY = Pattern.compile("\\('(\\d{4}-\\d{2}-\\d{2})', '(OFF|WORK)', '([^']+)',");
    private static final Pattern YEAR = Pattern.compile("VALUES \\((\\d{4}), '(PROVISIONAL|ANNOUNCED)',");

    private CalendarSamples() {}

    /** The years 2024 to 2027, of which 2027 has no notice yet. */
    public static BusinessCalendar seeded() {
        return BusinessCalendar.of(1, seededYears(), seededDays());
    }

    static Map<Integer, YearStatus> seededYears() {
        return YEAR.matcher(migration())
                .results()
                .collect(Collectors.toMap(
                        year -> Integer.valueOf(year.group(1)), year -> YearStatus.valueOf(year.group(2))));
    }

    static List<CalendarDay> seededDays() {
        return DAY.matcher(migration()).results().map(CalendarSamples::day).toList();
    }

    /** The instant at which clocks in Beijing show this. */
    static Instant beijing(String local) {
        return LocalDateTime.parse(local).atZone(BusinessCalendar.ZONE).toInstant();
    }

    private static CalendarDay day(MatchResult row) {
        return new CalendarDay(LocalDate.parse(row.group(1)), CalendarDay.Kind.valueOf(row.group(2)), row.group(3));
    }

    private static String migration() {
        try (var sql = CalendarSamples.class.getResourceAsStream("/db/changelog/calendar/001-business-calendar.sql")) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
