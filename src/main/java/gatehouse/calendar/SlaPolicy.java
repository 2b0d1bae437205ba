package gatehouse.calendar;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is promised on the time of a review 审核时效 (spec C.4).
 *
 * @param cutOff the 16:00 line; none where a day is not halved
 * @param limitDays the longest a review takes, in business days
 * @param promises whether there is a promise before the limit
 * @param dayEnd when a day of review ends; midnight stands for 24:00
 */
public record SlaPolicy(
        String code,
        @Nullable LocalTime cutOff,
        int limitDays,
        boolean promises,
        LocalTime dayEnd,
        LimitCounting limitCounting) {

    private static final LocalTime MIDNIGHT_24_00 = LocalTime.MIDNIGHT;

    /** 当天16:00之前提交一般当天审核完毕, 之后一般第二天; 最长3个工作日. */
    public static final SlaPolicy REVIEW_16_3 = new SlaPolicy(
            "REVIEW_16_3", LocalTime.of(16, 0), 3, true, MIDNIGHT_24_00, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

    /** 资质证照: 2 business days, no promise before them. */
    public static final SlaPolicy QUAL_2 =
            new SlaPolicy("QUAL_2", null, 2, false, MIDNIGHT_24_00, LimitCounting.SUBMISSION_DAY_NOT_COUNTED);

    public SlaPolicy {
        if (limitDays < 1) {
            throw new IllegalArgumentException("A limit is at least one business day, not " + limitDays);
        }
        if (promises && cutOff == null) {
            throw new IllegalArgumentException("A promise needs a cut-off");
        }
        if (cutOff != null && !dayEnd.equals(MIDNIGHT_24_00) && dayEnd.isBefore(cutOff)) {
            throw new IllegalArgumentException("The day ends at " + dayEnd + ", before the cut-off at " + cutOff);
        }
    }

    /** Whether what is handed in at this time of a business day still belongs to it; exactly 16:00 does not (D10). */
    boolean isInTime(LocalTime submitted) {
        return cutOff == null || submitted.isBefore(cutOff);
    }

    boolean endsAtMidnight() {
        return dayEnd.equals(MIDNIGHT_24_00);
    }
}
