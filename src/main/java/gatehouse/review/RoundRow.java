package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round of review in a list 轮次行; nothing personal in it.
 *
 * @param decision how it ended; none while it is open, and where it was withdrawn
 * @param businessTime from submission to decision, in business time; none while it is open
 */
public record RoundRow(
        ApplicationId id,
        String number,
        KindCode kind,
        int round,
        String companyName,
        CaseState state,
        Instant submittedAt,
        @Nullable Instant promisedBefore,
        Instant latestBefore,
        @Nullable String decision,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt,
        @Nullable Duration businessTime) {}
