package gatehouse.calendar.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.DeadlineExplanation;
import gatehouse.calendar.ReviewDeadline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a submission at that time would be promised 时效预览; no promise where the kind only has a limit. */
record SlaPreview(
        LocalDate effectiveDay,
        @JsonFormat(pattern = WITH_SECONDS) @Nullable OffsetDateTime promisedBefore,
        @JsonFormat(pattern = WITH_SECONDS) OffsetDateTime latestBefore,
        boolean provisional,
        Explanation explanation) {

    private static final String WITH_SECONDS = "yyyy-MM-dd'T'HH:mm:ssXXX";

    static SlaPreview of(ReviewDeadline deadline, DeadlineExplanation explanation) {
        var promised = deadline.promisedBefore();
        return new SlaPreview(
                deadline.effectiveDay(),
                promised == null ? null : beijing(promised),
                beijing(deadline.latestBefore()),
                deadline.provisional(),
                new Explanation(explanation.in(Locale.SIMPLIFIED_CHINESE), explanation.in(Locale.ENGLISH)));
    }

    private static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BusinessCalendar.ZONE).toOffsetDateTime();
    }

    /** The same in both languages. */
    record Explanation(String zh, String en) {}
}
