package gatehouse.calendar;

import static gatehouse.calendar.CalendarSamples.beijing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.calendar.BusinessTime.Span;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessTimeTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();

    @ParameterizedTest(name = "{0} to {1} is {2}: {3}")
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T15:30, PT5H30M, within a day",
        "2026-11-23T10:00, 2026-11-23T10:00, PT0S, the same instant",
        "2026-11-23T22:00, 2026-11-24T02:00, PT4H, over a midnight",
        "2026-11-27T20:00, 2026-11-30T08:00, PT12H, over a weekend",
        "2026-11-28T09:00, 2026-11-29T18:00, PT0S, within a weekend",
        "2026-11-28T09:00, 2026-11-30T01:00, PT1H, out of a weekend",
        "2026-11-27T23:00, 2026-11-28T12:00, PT1H, into a weekend",
        "2026-02-13T12:00, 2026-02-24T12:00, PT48H, a make-up Saturday counts and Spring Festival does not",
        "2026-11-23T00:00, 2026-11-28T00:00, PT120H, a whole week",
        "2026-11-27T00:00, 2026-11-30T00:00, PT24H, from midnight to midnight",
        "2027-12-31T00:00, 2028-01-01T00:00, PT24H, to the last midnight that the calendar knows",
    })
    void onlyTheHoursOfBusinessDaysCount(String a, String b, Duration expected, String why) {
        assertThat(BusinessTime.between(beijing(a), beijing(b), CALENDAR)).isEqualTo(expected);
        assertThat(BusinessTime.between(beijing(b), beijing(a), CALENDAR)).isEqualTo(expected.negated());
    }

    @Test
    void whatIsLeftTurnsNegativeOnceTheDueTimeIsPast() {
        var due = beijing("2026-11-28T00:00");

        assertThat(BusinessTime.remaining(beijing("2026-11-27T21:46"), due, CALENDAR))
                .isEqualTo(Duration.parse("PT2H14M"));
        assertThat(BusinessTime.remaining(beijing("2026-11-29T12:00"), due, CALENDAR))
                .isZero();
        assertThat(BusinessTime.remaining(beijing("2026-12-01T03:00"), due, CALENDAR))
                .isEqualTo(Duration.parse("PT-27H"));
    }

    @Test
    void timeThatTheCalendarDoesNotHoldCannotBeCounted() {
        assertThatThrownBy(() ->
                        BusinessTime.between(beijing("2027-12-31T00:00"), beijing("2028-01-01T00:00:01"), CALENDAR))
                .isInstanceOf(CalendarEnds.class);
    }

    @Test
    void aBrowserGetsTheStretchesOfBusinessTimeUntilTheDueTime() {
        var spans = BusinessTime.upcomingSpans(beijing("2026-02-12T15:00"), beijing("2026-02-25T00:00"), CALENDAR);

        assertThat(spans)
                .containsExactly(
                        span("2026-02-12T15:00", "2026-02-15T00:00"), span("2026-02-24T00:00", "2026-02-25T00:00"));
    }

    @Test
    void theStretchesAddUpToTheBusinessTimeBetween() {
        var from = beijing("2026-09-18T17:23:11");
        var until = beijing("2026-10-12T09:01:02");

        var sum = BusinessTime.upcomingSpans(from, until, CALENDAR).stream()
                .mapToLong(span -> span.until() - span.from())
                .sum();

        assertThat(Duration.ofMillis(sum)).isEqualTo(BusinessTime.between(from, until, CALENDAR));
    }

    @Test
    void onADayOffTheFirstStretchBeginsWithTheNextBusinessDay() {
        assertThat(BusinessTime.upcomingSpans(beijing("2026-11-28T09:00"), beijing("2026-12-01T00:00"), CALENDAR))
                .containsExactly(span("2026-11-30T00:00", "2026-12-01T00:00"));
    }

    @Test
    void thereIsNothingToCountUntilATimeThatIsPast() {
        assertThat(BusinessTime.upcomingSpans(beijing("2026-11-24T09:00"), beijing("2026-11-24T08:00"), CALENDAR))
                .isEmpty();
        assertThat(BusinessTime.upcomingSpans(beijing("2026-11-24T09:00"), beijing("2026-11-24T09:00"), CALENDAR))
                .isEmpty();
    }

    private static Span span(String from, String until) {
        return new Span(beijing(from).toEpochMilli(), beijing(until).toEpochMilli());
    }
}
