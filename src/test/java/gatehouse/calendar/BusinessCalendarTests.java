package gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();

    @ParameterizedTest(name = "{0} has {1} business days")
    @CsvSource({"2024, 251", "2025, 248", "2026, 248", "2027, 254"})
    void aYearHasItsBusinessDays(int year, int businessDays) {
        assertThat(CALENDAR.businessDaysBetween(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)))
                .isEqualTo(businessDays);
    }

    @ParameterizedTest(name = "{1} business days after {0} is {2}")
    @CsvSource({
        "2026-11-23, 0, 2026-11-23",
        "2026-11-23, 1, 2026-11-24",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 3, 2026-02-25",
        "2026-12-31, 3, 2027-01-06",
    })
    void theNextBusinessDaysAreCountedFromTheDayAfter(LocalDate day, int n, LocalDate expected) {
        assertThat(CALENDAR.next(day, n)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-10-01, 国庆",
        "2025-10-06, 国庆、中秋",
        "2026-02-23, 春节",
        "2026-02-14, 调休上班",
        "2027-06-09, 端午",
        "2026-11-23,",
        "2026-11-28,",
    })
    void onlySpecialDaysHaveAName(LocalDate day, String name) {
        assertThat(CALENDAR.dayName(day).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-14, true", "2026-02-15, false", "2026-02-13, false", "2026-11-28, false"})
    void aMakeUpDayIsAWeekendDayOnWhichOneWorks(LocalDate day, boolean madeUp) {
        assertThat(CALENDAR.isMakeUpDay(day)).isEqualTo(madeUp);
    }

    @Test
    void aYearWithoutItsNoticeIsProvisional() {
        assertThat(CALENDAR.yearStatus(2026)).isEqualTo(YearStatus.ANNOUNCED);
        assertThat(CALENDAR.yearStatus(2027)).isEqualTo(YearStatus.PROVISIONAL);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2027-12-31, true", "2028-01-01, false"})
    void itHoldsWholeYears(LocalDate day, boolean held) {
        assertThat(CALENDAR.holds(day)).isEqualTo(held);
    }

    @Test
    void nothingIsSaidOfDaysOutsideTheYearsHeld() {
        var before = LocalDate.of(2023, 12, 31);
        var after = LocalDate.of(2028, 1, 1);

        assertThatThrownBy(() -> CALENDAR.isBusinessDay(before)).isInstanceOf(CalendarEnds.class);
        assertThatThrownBy(() -> CALENDAR.next(before, 1)).isInstanceOf(CalendarEnds.class);
        assertThatThrownBy(() -> CALENDAR.yearStatus(2028)).isInstanceOf(CalendarEnds.class);
        assertThatThrownBy(() -> CALENDAR.businessDaysBetween(before, after)).isInstanceOf(CalendarEnds.class);
        assertThatThrownBy(() -> CALENDAR.next(LocalDate.of(2027, 12, 30), 3))
                .isInstanceOfSatisfying(
                        CalendarEnds.class, ends -> assertThat(ends.day()).isEqualTo(after))
                .hasMessage("The business calendar holds 2024 to 2027, not 2028-01-01");
    }

    @Test
    void theYearsFollowEachOther() {
        var years = Map.of(2024, YearStatus.ANNOUNCED, 2026, YearStatus.ANNOUNCED);

        assertThatIllegalArgumentException().isThrownBy(() -> BusinessCalendar.of(1, years, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> BusinessCalendar.of(1, Map.of(), List.of()));
    }
}
