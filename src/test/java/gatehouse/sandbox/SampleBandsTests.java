package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.CalendarSamples;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleBandsTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();

    /** A Monday morning, the same evening, the minutes behind the line, a Saturday, the first day after a long holiday. */
    @ParameterizedTest(name = "at {0}: {1}, {2}")
    @CsvSource({
        "2026-11-23T10:00:00+08:00, DUE_TODAY PROMISE_MISSED OVERDUE,         ON_TIME DUE_TODAY OVERDUE",
        "2026-11-23T18:00:00+08:00, ON_TIME DUE_TODAY PROMISE_MISSED OVERDUE, ON_TIME DUE_TODAY OVERDUE",
        "2026-11-23T16:04:00+08:00, DUE_TODAY PROMISE_MISSED OVERDUE,         ON_TIME DUE_TODAY OVERDUE",
        "2026-11-21T12:00:00+08:00, ON_TIME PROMISE_MISSED OVERDUE,           ON_TIME OVERDUE",
        "2026-10-08T09:00:00+08:00, DUE_TODAY PROMISE_MISSED OVERDUE,         ON_TIME DUE_TODAY OVERDUE",
        "2026-11-24T00:02:00+08:00, DUE_TODAY PROMISE_MISSED OVERDUE,         ON_TIME DUE_TODAY OVERDUE"
    })
    void whatIsPossibleAtThisHour(String time, String review, String qualification) {
        Instant now = OffsetDateTime.parse(time).toInstant();
        SampleBands bands = new SampleBands(CALENDAR, now);

        assertThat(bands.possible(SlaPolicy.REVIEW_16_3)).isEqualTo(bands(review));
        assertThat(bands.possible(SlaPolicy.QUAL_2)).isEqualTo(bands(qualification));
        for (SlaPolicy policy : new SlaPolicy[] {SlaPolicy.REVIEW_16_3, SlaPolicy.QUAL_2}) {
            for (Band band : bands.possible(policy)) {
                SplittableRandom random = new SplittableRandom(7);
                for (int time20 = 0; time20 < 20; time20++) {
                    Instant sent = bands.sent(band, policy, random).orElseThrow();
                    ReviewDeadline deadline = ReviewDeadline.of(sent, policy, CALENDAR);

                    assertThat(sent).isBefore(now);
                    assertThat(Band.at(now, deadline.promisedBefore(), deadline.latestBefore()))
                            .as("sent in at %s", sent)
                            .isEqualTo(band);
                }
            }
        }
    }

    private static Set<Band> bands(String names) {
        Set<Band> bands = EnumSet.noneOf(Band.class);
        Arrays.stream(names.strip().split(" +")).map(Band::valueOf).forEach(bands::add);
        return bands;
    }
}
