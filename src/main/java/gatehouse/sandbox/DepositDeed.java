package gatehouse.sandbox;

import gatehouse.deposit.BounceReason;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to a micro-deposit 打款事件. */
sealed interface DepositDeed extends SampleDeed {

    KindCode kind();

    /** 申请打款. */
    record Asked(Instant at, KindCode kind) implements DepositDeed {}

    /** The bank has it, and will tell of it so much later. */
    record Underway(Instant at, KindCode kind, Duration answer) implements DepositDeed {}

    /** 到账, or 打款失败. */
    record Told(Instant at, KindCode kind, @Nullable BounceReason failure) implements DepositDeed {}

    /** 回填金额. */
    record Entered(Instant at, KindCode kind, boolean right) implements DepositDeed {}
}
