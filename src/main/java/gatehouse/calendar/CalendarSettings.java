package gatehouse.calendar;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of the review times that an operator may change 审核时效设置.
 *
 * @param cutOff the 16:00 line, as {@code "16:00"}
 * @param dayEnd when a day of review ends, as {@code "18:00"}; {@code "24:00"} where no business hours are announced
 * @param reviewDays the longest a review takes, in business days
 * @param qualificationDays the same for 资质证照
 */
@ConfigurationProperties("gatehouse.calendar")
public record CalendarSettings(
        @DefaultValue("16:00") String cutOff,
        @DefaultValue("24:00") String dayEnd,
        @DefaultValue("3") int reviewDays,
        @DefaultValue("2") int qualificationDays,
        @DefaultValue("SUBMISSION_DAY_NOT_COUNTED") LimitCounting limitCounting) {

    public CalendarSettings {
        // an unreadable number stops the start, not the first submission
        review(cutOff, reviewDays, dayEnd, limitCounting);
        qualification(qualificationDays, dayEnd);
    }

    /** The policy with the numbers that are set; one that the manuals do not know stays as it is. */
    public SlaPolicy inForce(SlaPolicy policy) {
        if (policy.equals(SlaPolicy.REVIEW_16_3)) {
            return review(cutOff, reviewDays, dayEnd, limitCounting);
        }
        return policy.equals(SlaPolicy.QUAL_2) ? qualification(qualificationDays, dayEnd) : policy;
    }

    private static SlaPolicy review(String cutOff, int days, String dayEnd, LimitCounting counting) {
        return new SlaPolicy(SlaPolicy.REVIEW_16_3.code(), time(cutOff), days, true, time(dayEnd), counting);
    }

    private static SlaPolicy qualification(int days, String dayEnd) {
        return new SlaPolicy(
                SlaPolicy.QUAL_2.code(), null, days, false, time(dayEnd), SlaPolicy.QUAL_2.limitCounting());
    }

    private static LocalTime time(String typed) {
        try {
            return typed.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(typed);
        } catch (DateTimeParseException unreadable) {
            // YAML takes 16:00 without quotes for the number 960
            throw new IllegalArgumentException(
                    "A time of day is written in quotes, as \"16:00\", not " + typed, unreadable);
        }
    }
}
