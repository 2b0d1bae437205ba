package gatehouse.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.CalendarSamples;
import gatehouse.ui.BusinessDay.Now;
import gatehouse.ui.BusinessDay.Stretch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class CalendarClockTests {

    @Test
    void aBusinessDayHasItsLine() {
        var now = at("2026-02-14T02:00:00Z");

        assertThat(now.at()).isEqualTo(Instant.parse("2026-02-14T02:00:00Z"));
        assertThat(now.businessDay()).isTrue();
        assertThat(now.cutOff()).isEqualTo(Instant.parse("2026-02-14T08:00:00Z"));
        assertThat(now.spans()).contains(stretch("2026-02-08T16:00:00Z", "2026-02-14T16:00:00Z"));
    }

    @Test
    void aDayOffHasNone() {
        var now = at("2026-02-14T16:00:00Z");

        assertThat(now.businessDay()).isFalse();
        assertThat(now.cutOff()).isNull();
        assertThat(now.spans())
                .noneMatch(span ->
                        span.from() <= now.at().toEpochMilli() && now.at().toEpochMilli() < span.until());
    }

    @Test
    void thePageKnowsTheBusinessTimeOfWeeksAround() {
        var now = at("2026-11-21T02:00:00Z");

        assertThat(now.spans()).first().isEqualTo(stretch("2026-08-23T16:00:00Z", "2026-08-28T16:00:00Z"));
        assertThat(now.spans()).last().isEqualTo(stretch("2027-01-17T16:00:00Z", "2027-01-20T16:00:00Z"));
    }

    @Test
    void thePagesOutliveTheCalendar() {
        var lastDay = at("2027-12-31T02:00:00Z");
        var after = at("2028-01-03T02:00:00Z");
        var longAfter = at("2030-01-03T02:00:00Z");

        assertThat(lastDay.spans()).last().isEqualTo(stretch("2027-12-26T16:00:00Z", "2027-12-31T16:00:00Z"));
        assertThat(after.businessDay()).isFalse();
        assertThat(after.spans()).last().isEqualTo(lastDay.spans().getLast());
        assertThat(longAfter.spans()).isEmpty();
    }

    private static Now at(String instant) {
        var calendars = Mockito.mock(BusinessCalendars.class);
        given(calendars.current()).willReturn(CalendarSamples.seeded());
        given(calendars.inForce(any())).willAnswer(call -> call.getArgument(0));
        return new CalendarClock(calendars, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC)).now();
    }

    private static Stretch stretch(String from, String until) {
        return new Stretch(
                Instant.parse(from).toEpochMilli(), Instant.parse(until).toEpochMilli());
    }
}
