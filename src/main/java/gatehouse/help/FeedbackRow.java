package gatehouse.help;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question and its answer 意见反馈.
 *
 * @param page where it was asked
 * @param claimedBy the id of the member of staff who is at it
 * @param unread the answer was not looked at yet
 */
public record FeedbackRow(
        long id,
        String memberName,
        String page,
        String question,
        Instant askedAt,
        FeedbackState state,
        @Nullable Long claimedBy,
        @Nullable String claimedByName,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        boolean unread) {}
