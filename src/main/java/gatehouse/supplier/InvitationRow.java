package gatehouse.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as its buyer sees it 邀请记录; the phone masked.
 *
 * @param joinedMemberName who confirmed it
 */
public record InvitationRow(
        InvitationId id,
        BuyerName buyer,
        String mobileMasked,
        InvitationState state,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String joinedMemberName,
        @Nullable Instant joinedAt) {}
