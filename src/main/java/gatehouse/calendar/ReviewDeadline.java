package gatehouse.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The deadline 截止时间 of one round of review: what was promised 承诺时限 and the latest 最迟 (spec C.4).
 *
 * @param effectiveDay the business day that the submission counts for
 * @param promisedBefore the promise is kept by a decision before this instant; none where nothing is promised
 * @param limitDay the last business day on which the decision is in time
 * @param latestBefore the limit is kept by a decision before this instant
 * @param provisional whether a year without a notice was needed: the deadline may move when the notice comes
 */
public record ReviewDeadline(
        Instant submittedAt,
        LocalDate effectiveDay,
        @Nullable Instant promisedBefore,
        LocalDate limitDay,
        Instant latestBefore,
        boolean provisional,
        long calendarVersion) {

    public static ReviewDeadline of(Instant submittedAt, SlaPolicy policy, BusinessCalendar calendar) {
        var local = submittedAt.atZone(BusinessCalendar.ZONE);
        var day = local.toLocalDate();
        var effective = effectiveDay(day, local.toLocalTime(), policy, calendar);
        var limit = limitDay(day, effective, policy, calendar);
        return new ReviewDeadline(
                submittedAt,
                effective,
                policy.promises() ? endOf(effective, policy) : null,
                limit,
                endOf(limit, policy),
                // the days between lie in these years too: only what was needed can make a deadline provisional
                Stream.of(day, effective, limit).anyMatch(needed -> isProvisional(needed, calendar)),
                calendar.version());
    }

    private static LocalDate effectiveDay(
            LocalDate day, LocalTime submitted, SlaPolicy policy, BusinessCalendar calendar) {
        return calendar.isBusinessDay(day) && policy.isInTime(submitted) ? day : calendar.next(day, 1);
    }

    private static LocalDate limitDay(LocalDate day, LocalDate effective, SlaPolicy policy, BusinessCalendar calendar) {
        return switch (policy.limitCounting()) {
            case SUBMISSION_DAY_NOT_COUNTED -> calendar.next(day, policy.limitDays());
            case EFFECTIVE_DAY_IS_DAY_1 -> calendar.next(effective, policy.limitDays() - 1);
        };
    }

    private static Instant endOf(LocalDate day, SlaPolicy policy) {
        var end = policy.endsAtMidnight() ? day.plusDays(1).atStartOfDay() : day.atTime(policy.dayEnd());
        return end.atZone(BusinessCalendar.ZONE).toInstant();
    }

    private static boolean isProvisional(LocalDate day, BusinessCalendar calendar) {
        return calendar.yearStatus(day.getYear()) == YearStatus.PROVISIONAL;
    }
}
