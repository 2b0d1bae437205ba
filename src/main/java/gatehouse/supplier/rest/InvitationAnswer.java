package gatehouse.supplier.rest;

import gatehouse.supplier.InvitationRow;
import gatehouse.supplier.InvitationState;
import gatehouse.ui.BeijingTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An invitation; the phone masked. */
record InvitationAnswer(
        long id,
        String buyer,
        @Schema(example = "138****8000") String mobile,
        InvitationState state,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,

        @Schema(description = "会员名 of who confirmed it") @Nullable
        String member,

        @Nullable OffsetDateTime joinedAt) {

    static InvitationAnswer of(InvitationRow row) {
        return new InvitationAnswer(
                row.id().value(),
                row.buyer().memberName(),
                row.mobileMasked(),
                row.state(),
                beijing(row.createdAt()),
                beijing(row.expiresAt()),
                row.joinedMemberName(),
                row.joinedAt() == null ? null : beijing(row.joinedAt()));
    }

    private static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BeijingTime.ZONE).toOffsetDateTime();
    }
}
