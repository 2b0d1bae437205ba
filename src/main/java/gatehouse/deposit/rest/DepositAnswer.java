package gatehouse.deposit.rest;

import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deposit as its platform sees it: the account masked, the amount nowhere. */
record DepositAnswer(
        @Schema(example = "17") long id,
        @Schema(example = "杭州启明五金") String memberName,
        @Schema(example = "BUSINESS_LICENSE") String kind,
        DepositState state,
        @Schema(example = "招商银行") String bank,
        @Schema(example = "招商银行总行") String branch,
        @Schema(example = "308584000013") String cnaps,

        @Schema(description = "The last four digits", example = "****3456")
        String account,

        @Schema(example = "杭州启明五金有限公司") String holder,

        @Schema(description = "How often an amount may still be entered; none once it is over", example = "2") @Nullable
        Integer triesLeft,

        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime arrivedAt,

        @Schema(description = "Until when the bank may answer, and then until when the amount may be entered")
        OffsetDateTime expiresAt,

        @Schema(description = "Why the bank could not pay it in") @Nullable
        BounceReason bounceReason,

        @Schema(description = "Worth a second look: LOOKS_LIKE_CARD, BANK_PREFIX_DIFFERS")
        List<String> warnings) {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    static DepositAnswer of(DepositRow deposit, String memberName) {
        Instant arrived = deposit.arrivedAt();
        return new DepositAnswer(
                deposit.id().value(),
                memberName,
                deposit.kind().value(),
                deposit.state(),
                deposit.bank(),
                deposit.branch(),
                deposit.cnaps(),
                deposit.accountMasked(),
                deposit.holder(),
                deposit.state().isOver() ? null : deposit.triesLeft(),
                beijing(deposit.requestedAt()),
                arrived == null ? null : beijing(arrived),
                beijing(deposit.expiresAt()),
                deposit.bounceReason(),
                deposit.warnings());
    }

    private static OffsetDateTime beijing(Instant instant) {
        return instant.atZone(BEIJING).toOffsetDateTime();
    }
}
