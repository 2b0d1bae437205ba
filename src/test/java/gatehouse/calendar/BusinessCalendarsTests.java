package gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Database;
import gatehouse.WithDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithDatabase
class BusinessCalendarsTests {

    private static final LocalDate EXTRA_DAY_OFF = LocalDate.of(2026, 11, 24);
    private static final CalendarSettings SETTINGS =
            new CalendarSettings("16:00", "18:00", 3, 2, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));
    private JdbcClient jdbc;
    private BusinessCalendars calendars;

    @BeforeEach
    void calendarOfAFreshDatabase() throws LiquibaseException {
        var source = Database.fresh().dataSource();
        var migration = new SpringLiquibase();
        migration.setDataSource(source);
        migration.setResourceLoader(new DefaultResourceLoader());
        migration.setChangeLog("classpath:db/changelog/calendar/001-business-calendar.sql");
        migration.afterPropertiesSet();
        jdbc = JdbcClient.create(source);
        calendars = node();
    }

    @Test
    void theDatabaseStartsWithTheNoticesOfTheYears() {
        var current = calendars.current();
        var seeded = CalendarSamples.seeded();

        assertThat(current.version()).isEqualTo(1);
        assertThat(LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)))
                .allSatisfy(day -> {
                    assertThat(current.isBusinessDay(day)).as("%s", day).isEqualTo(seeded.isBusinessDay(day));
                    assertThat(current.dayName(day)).as("%s", day).isEqualTo(seeded.dayName(day));
                    assertThat(current.yearStatus(day.getYear())).isEqualTo(seeded.yearStatus(day.getYear()));
                });
        assertThat(current.holds(LocalDate.of(2028, 1, 1))).isFalse();
    }

    @Test
    void aChangeMadeAnywhereIsSeenASecondLater() {
        var here = calendars.current();
        importExtraDayOff();

        now.updateAndGet(time -> time.plusMillis(999));
        assertThat(calendars.current()).isSameAs(here);

        now.updateAndGet(time -> time.plusMillis(1));
        assertThat(calendars.current().version()).isEqualTo(2);
        assertThat(calendars.current().isBusinessDay(EXTRA_DAY_OFF)).isFalse();
        assertThat(calendars.current().dayName(EXTRA_DAY_OFF)).contains("防疫");
    }

    @Test
    void aClockThatIsSetBackDoesNotHideAChange() {
        calendars.current();
        importExtraDayOff();

        now.updateAndGet(time -> time.minusSeconds(86_400));

        assertThat(calendars.current().version()).isEqualTo(2);
    }

    @Test
    void aCalendarThatDidNotChangeIsNotReadAgain() {
        var first = calendars.current();

        now.updateAndGet(time -> time.plusSeconds(60));

        assertThat(calendars.current()).isSameAs(first);
    }

    @Test
    void everyNodeHasTheSameCalendar() {
        var other = node();
        other.current();
        importExtraDayOff();
        now.updateAndGet(time -> time.plusSeconds(1));

        assertThat(other.current().version())
                .isEqualTo(calendars.current().version())
                .isEqualTo(2);
    }

    @Test
    void aDeadlineFollowsTheCalendarInForceAndTheNumbersThatAreSet() {
        importExtraDayOff();

        var deadline = calendars.deadline(now.get(), SlaPolicy.REVIEW_16_3);

        assertThat(deadline.calendarVersion()).isEqualTo(2);
        assertThat(deadline.promisedBefore()).isEqualTo(CalendarSamples.beijing("2026-11-23T18:00"));
        assertThat(deadline.limitDay()).isEqualTo("2026-11-27");
        assertThat(calendars.explain(deadline, SlaPolicy.REVIEW_16_3).in(Locale.CHINA))
                .isEqualTo(
                        "11月23日（周一）10:00提交，在16:00之前 → 当天18:00前审核完；" + "最迟11月27日（周五）18:00前，即提交日之后第3个工作日（11月24日防疫放假不计）。");
    }

    private BusinessCalendars node() {
        InstantSource clock = now::get;
        return new BusinessCalendars(new CalendarTables(jdbc), SETTINGS, clock.withZone(ZoneOffset.UTC));
    }

    private void importExtraDayOff() {
        jdbc.sql("INSERT INTO business_calendar (day, kind, name, source, imported_by, imported_at)"
                        + " VALUES (?, 'OFF', '防疫', '测试', 'admin', UTC_TIMESTAMP(3))")
                .param(EXTRA_DAY_OFF)
                .update();
        jdbc.sql("UPDATE calendar_version SET version = version + 1").update();
    }
}
