package gatehouse.deposit;

import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deposit as others see it 打款概要: the account masked, the amount nowhere. */
public record DepositRow(
        DepositId id,
        ApplicationId application,
        SupplierId supplier,
        KindCode kind,
        DepositState state,
        String bank,
        String branch,
        String cnaps,
        String accountMasked,
        String holder,
        int triesLeft,
        Instant requestedAt,
        @Nullable Instant arrivedAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable BounceReason bounceReason,
        List<String> warnings) {}
