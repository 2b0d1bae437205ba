package gatehouse.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar as it is kept: the days that a notice names, the years, and the version of all of it. */
@Repository
class CalendarTables {

    private final JdbcClient jdbc;

    CalendarTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long version() {
        return jdbc.sql("SELECT version FROM calendar_version WHERE id = 1")
                .query(Long.class)
                .single();
    }

    BusinessCalendar read() {
        var version = version();
        var calendar = BusinessCalendar.of(version, years(), days());
        // a change committed in between would wear the number of the state before it
        return version == version() ? calendar : read();
    }

    private Map<Integer, YearStatus> years() {
        return jdbc
                .sql("SELECT year, status FROM calendar_year")
                .query((row, number) -> Map.entry(row.getInt("year"), YearStatus.valueOf(row.getString("status"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<CalendarDay> days() {
        return jdbc.sql("SELECT day, kind, name FROM business_calendar")
                .query((row, number) -> new CalendarDay(
                        row.getObject("day", LocalDate.class),
                        CalendarDay.Kind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list();
    }
}
