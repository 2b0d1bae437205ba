package gatehouse.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.calendar.Band;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.CalendarSamples;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.calendar.SlaPolicy;
import gatehouse.sandbox.SampleRound.End;
import gatehouse.sandbox.samples.Discrepancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplePlanTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();

    @ParameterizedTest(name = "at {0}")
    @ValueSource(
            strings = {
                "2026-11-20T15:30:00+08:00",
                "2026-11-22T06:00:00+08:00",
                "2026-11-23T09:05:00+08:00",
                "2026-10-09T10:00:00+08:00"
            })
    void everySampleHappenedBeforeAndInItsOrder(String time) {
        Instant now = OffsetDateTime.parse(time).toInstant();

        List<SampleStory> stories = new SamplePlan(CALENDAR, now).stories(400);

        assertThat(stories).hasSize(400).allSatisfy(story -> {
            Instant last = Instant.MIN;
            for (SampleRound round : story.rounds()) {
                assertThat(round.submittedAt()).isAfter(last).isBefore(now);
                if (round.end() != null) {
                    assertThat(round.claimedAt()).isAfterOrEqualTo(round.submittedAt());
                    assertThat(round.endedAt())
                            .isAfterOrEqualTo(round.claimedAt())
                            .isBefore(now);
                    last = round.endedAt();
                }
            }
        });
    }

    /** At every hour of two weeks with a long holiday, a make-up day and weekends among them. */
    @ParameterizedTest(name = "from {0}")
    @ValueSource(strings = {"2026-02-12T00:30:00+08:00", "2026-09-28T00:30:00+08:00", "2026-11-20T00:30:00+08:00"})
    void everyStateAndEveryPossibleBandIsAmongTheFirstAtAnyHour(String from) {
        Instant first = OffsetDateTime.parse(from).toInstant();
        for (int hour = 0; hour < 14 * 24; hour += 3) {
            Instant now = first.plus(Duration.ofHours(hour));
            List<SampleStory> stories = new SamplePlan(CALENDAR, now).stories(20);

            List<SampleRound> waiting = stories.stream()
                    .map(story -> story.rounds().getLast())
                    .filter(round -> round.end() == null)
                    .toList();
            assertThat(waiting)
                    .as("at %s", now)
                    .extracting(round -> {
                        ReviewDeadline deadline =
                                ReviewDeadline.of(round.submittedAt(), SlaPolicy.REVIEW_16_3, CALENDAR);
                        return Band.at(now, deadline.promisedBefore(), deadline.latestBefore());
                    })
                    .containsAll(new SampleBands(CALENDAR, now).possible(SlaPolicy.REVIEW_16_3));
            assertThat(stories)
                    .as("at %s", now)
                    .extracting(story -> story.rounds().getLast().end())
                    .contains(End.values());
            assertThat(stories)
                    .as("at %s", now)
                    .anyMatch(story -> story.rounds().size() > 1
                            && story.rounds().getLast().end() == null);
            for (SlaPolicy policy : List.of(SlaPolicy.REVIEW_16_3, SlaPolicy.QUAL_2)) {
                assertThat(new SampleBands(CALENDAR, now).possible(policy))
                        .as("at %s", now)
                        .contains(Band.OVERDUE);
            }
        }
    }

    @Test
    void samplesAreInEveryState() {
        List<SampleStory> stories = new SamplePlan(
                        CALENDAR,
                        OffsetDateTime.parse("2026-11-20T15:30:00+08:00").toInstant())
                .stories(400);

        List<SampleRound> last =
                stories.stream().map(story -> story.rounds().getLast()).toList();
        for (End end : End.values()) {
            assertThat(last.stream().filter(round -> round.end() == end))
                    .as(end.name())
                    .hasSizeGreaterThan(3);
        }
        assertThat(last.stream().filter(round -> round.end() == null)).hasSizeBetween(30, 160);
        assertThat(stories.stream().filter(story -> story.rounds().size() > 1)).hasSizeGreaterThan(15);
        assertThat(stories.stream().filter(story -> story.rounds().getFirst().discrepancy() != Discrepancy.NONE))
                .hasSizeBetween(25, 75);
    }

    @ParameterizedTest(name = "{1} minutes of work after {0} -> {2}")
    @CsvSource({
        "2026-11-20T10:00, 30, 2026-11-20T10:30",
        "2026-11-20T18:00, 30, 2026-11-23T09:00",
        "2026-11-20T23:00, 15, 2026-11-23T09:00",
        "2026-11-21T12:00, 15, 2026-11-23T09:00",
        "2026-11-20T06:00, 15, 2026-11-20T09:00",
        "2026-11-19T08:45, 600, 2026-11-20T09:15",
    })
    void reviewersWorkInOfficeHours(String start, int minutes, String end) {
        Instant at = ZonedDateTime.parse(start + ":00+08:00[Asia/Shanghai]").toInstant();

        assertThat(new OfficeHours(CALENDAR).after(at, Duration.ofMinutes(minutes)))
                .isEqualTo(ZonedDateTime.parse(end + ":00+08:00[Asia/Shanghai]").toInstant());
    }

    @Test
    void suppliersMostlySendInByDay() {
        List<SampleStory> stories = new SamplePlan(
                        CALENDAR,
                        OffsetDateTime.parse("2026-11-20T15:30:00+08:00").toInstant())
                .stories(400);

        assertThat(stories.stream()
                        .map(story -> story.rounds()
                                .getFirst()
                                .submittedAt()
                                .atZone(BusinessCalendar.ZONE)
                                .toLocalTime())
                        .filter(at -> at.isBefore(LocalTime.of(7, 0)) || at.isAfter(LocalTime.of(22, 0))))
                .hasSizeLessThan(30);
    }
}
