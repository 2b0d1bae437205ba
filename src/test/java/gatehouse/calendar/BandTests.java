package gatehouse.calendar;

import static gatehouse.calendar.CalendarSamples.beijing;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTests {

    @ParameterizedTest(name = "promised before Wed, latest before Fri: {0} -> {1}")
    @CsvSource({
        "2026-11-23T16:30:00, ON_TIME",
        "2026-11-23T23:59:59.999, ON_TIME",
        "2026-11-24T00:00:00, DUE_TODAY",
        "2026-11-24T23:59:59.999, DUE_TODAY",
        "2026-11-25T00:00:00, PROMISE_MISSED",
        "2026-11-26T23:59:59.999, PROMISE_MISSED",
        "2026-11-27T00:00:00, OVERDUE",
        "2026-12-27T00:00:00, OVERDUE",
    })
    void aCaseGoesThroughTheBands(String now, Band expected) {
        assertThat(Band.at(beijing(now), beijing("2026-11-25T00:00"), beijing("2026-11-27T00:00")))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "no promise, latest before Thu: {0} -> {1}")
    @CsvSource({
        "2026-11-24T23:59:59.999, ON_TIME",
        "2026-11-25T00:00:00, DUE_TODAY",
        "2026-11-25T23:59:59.999, DUE_TODAY",
        "2026-11-26T00:00:00, OVERDUE",
    })
    void withoutAPromiseTheDayOfTheLatestIsDue(String now, Band expected) {
        assertThat(Band.at(beijing(now), null, beijing("2026-11-26T00:00"))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "promised before 18:00: {0} -> {1}")
    @CsvSource({
        "2026-11-23T23:59:59, ON_TIME",
        "2026-11-24T00:00:00, DUE_TODAY",
        "2026-11-24T17:59:59, DUE_TODAY",
        "2026-11-24T18:00:00, PROMISE_MISSED",
        "2026-11-26T18:00:00, OVERDUE",
    })
    void aPromiseThatEndsWithinTheDayIsDueOnThatDay(String now, Band expected) {
        assertThat(Band.at(beijing(now), beijing("2026-11-24T18:00"), beijing("2026-11-26T18:00")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T00:00, 2026-11-24T00:00",
        "2026-11-23T23:59:59.999, 2026-11-24T00:00",
    })
    void todayEndsAtTheNextMidnightOfBeijing(String now, String midnight) {
        assertThat(Band.todayEnds(beijing(now))).isEqualTo(beijing(midnight));
    }
}
