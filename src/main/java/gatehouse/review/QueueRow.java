package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the queue 队列行; nothing personal in it. */
public record QueueRow(
        ApplicationId id,
        String number,
        KindCode kind,
        CaseState state,
        int round,
        String companyName,
        String companyNumber,
        Instant submittedAt,
        Instant due,
        @Nullable Instant promisedBefore,
        Instant latestBefore,
        boolean provisional,
        @Nullable String priorityReason,
        @Nullable Long holderId,
        @Nullable String holderName,
        @Nullable Instant leaseUntil,
        @Nullable String decision,
        @Nullable String decidedByName,
        @Nullable Instant decidedAt) {}
