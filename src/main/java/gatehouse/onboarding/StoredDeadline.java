package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The columns of a deadline: decided once, at submission, and never computed again by who reads it. */
record StoredDeadline(
        Instant submittedAt,
        LocalDate effectiveDay,
        @Nullable Instant promisedBefore,
        LocalDate limitDay,
        Instant latestBefore,
        boolean provisional,
        long calendarVersion) {

    static StoredDeadline of(ReviewDeadline deadline) {
        return new StoredDeadline(
                deadline.submittedAt(),
                deadline.effectiveDay(),
                deadline.promisedBefore(),
                deadline.limitDay(),
                deadline.latestBefore(),
                deadline.provisional(),
                deadline.calendarVersion());
    }

    ReviewDeadline deadline() {
        return new ReviewDeadline(
                submittedAt, effectiveDay, promisedBefore, limitDay, latestBefore, provisional, calendarVersion);
    }
}
