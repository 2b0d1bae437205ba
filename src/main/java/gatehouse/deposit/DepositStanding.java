package gatehouse.deposit;

import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a supplier stands with the deposit of one step 打款进度.
 *
 * @param companyName in whose name the account must be
 * @param latest the latest deposit that followed the present approval
 * @param obstacle what stands in the way of a new one; none: it may be asked for
 * @param leftToday how many of the day's applications are left
 * @param waitUntil the end of the pause, while there is one
 */
public record DepositStanding(
        KindCode kind,
        @Nullable String companyName,
        @Nullable DepositRow latest,
        @Nullable Cause obstacle,
        int leftToday,
        @Nullable Instant waitUntil) {}
