package gatehouse.calendar;

import static gatehouse.calendar.CalendarSamples.beijing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewDeadlineTests {

    private static final BusinessCalendar CALENDAR = CalendarSamples.seeded();
    private static final CalendarSettings UNTIL_SIX =
            new CalendarSettings("16:00", "18:00", 3, 2, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

    @ParameterizedTest(name = "handed in {0}: until {1}")
    @CsvSource({
        "2026-11-23T10:00, 2026-11-25",
        "2026-11-23T16:00, 2026-11-25",
        "2026-11-23T23:59, 2026-11-25",
        "2026-11-28T09:00, 2026-12-01",
        "2026-02-13T16:01, 2026-02-24",
    })
    void qualificationDocumentsHaveTwoBusinessDaysAndNoPromise(String submitted, LocalDate limitDay) {
        var deadline = ReviewDeadline.of(beijing(submitted), SlaPolicy.QUAL_2, CALENDAR);

        assertThat(deadline.limitDay()).isEqualTo(limitDay);
        assertThat(deadline.latestBefore()).isEqualTo(beijing(limitDay.plusDays(1) + "T00:00"));
        assertThat(deadline.promisedBefore()).isNull();
    }

    @Test
    void aDayOfReviewMayEndBeforeMidnight() {
        var deadline =
                ReviewDeadline.of(beijing("2026-11-23T10:00"), UNTIL_SIX.inForce(SlaPolicy.REVIEW_16_3), CALENDAR);

        assertThat(deadline.promisedBefore()).isEqualTo(beijing("2026-11-23T18:00"));
        assertThat(deadline.latestBefore()).isEqualTo(beijing("2026-11-26T18:00"));
    }

    @ParameterizedTest(name = "handed in {0}: provisional {1}")
    @CsvSource({
        "2026-12-25T16:30, false",
        "2026-12-28T15:59, false",
        "2026-12-28T16:00, false",
        "2026-12-29T09:00, true",
        "2027-06-01T09:00, true",
        "2024-06-03T09:00, false",
    })
    void aDeadlineIsProvisionalWhenItNeededAYearThatIsNotAnnounced(String submitted, boolean provisional) {
        assertThat(ReviewDeadline.of(beijing(submitted), SlaPolicy.REVIEW_16_3, CALENDAR)
                        .provisional())
                .isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31T23:59:59", "2027-12-30T10:00", "2028-01-03T10:00", "1999-11-23T10:00"})
    void thereIsNoDeadlineOutsideTheYearsHeld(String submitted) {
        assertThatThrownBy(() -> ReviewDeadline.of(beijing(submitted), SlaPolicy.REVIEW_16_3, CALENDAR))
                .isInstanceOf(CalendarEnds.class);
    }

    @Test
    void theLastDeadlineNeedsNoDayOfTheYearAfter() {
        assertThat(ReviewDeadline.of(beijing("2027-12-28T10:00"), SlaPolicy.REVIEW_16_3, CALENDAR)
                        .latestBefore())
                .isEqualTo(beijing("2028-01-01T00:00"));
    }

    @Test
    void itRemembersTheVersionOfTheCalendar() {
        var calendar = BusinessCalendar.of(7, CalendarSamples.seededYears(), CalendarSamples.seededDays());

        assertThat(ReviewDeadline.of(beijing("2026-11-23T10:00"), SlaPolicy.REVIEW_16_3, calendar)
                        .calendarVersion())
                .isEqualTo(7);
    }

    @Test
    void theSettingsThatComeWithTheHouseAreTheManuals() {
        var settings = new CalendarSettings("16:00", "24:00", 3, 2, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

        assertThat(settings.inForce(SlaPolicy.REVIEW_16_3)).isEqualTo(SlaPolicy.REVIEW_16_3);
        assertThat(settings.inForce(SlaPolicy.QUAL_2)).isEqualTo(SlaPolicy.QUAL_2);
    }

    @Test
    void aPolicyOfItsOwnIsNotChangedByTheSettings() {
        var own = new SlaPolicy(
                "OWN", LocalTime.NOON, 5, true, LocalTime.MIDNIGHT, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

        assertThat(UNTIL_SIX.inForce(own)).isEqualTo(own);
    }

    @Test
    void numbersThatMakeNoSenseStopTheStart() {
        var counting = LimitCounting.SUBMISSION_DAY_NOT_COUNTED;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarSettings("16:00", "15:00", 3, 2, counting))
                .withMessage("The day ends at 15:00, before the cut-off at 16:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarSettings("16:00", "24:00", 0, 2, counting))
                .withMessage("A limit is at least one business day, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CalendarSettings("four", "24:00", 3, 2, counting))
                .withMessage("A time of day is written in quotes, as \"16:00\", not four");
    }
}
