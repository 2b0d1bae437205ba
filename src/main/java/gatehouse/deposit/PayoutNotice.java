package gatehouse.deposit;

/** What the payout bank tells of a payment, later 银行通知; it may come twice, and out of time. */
public sealed interface PayoutNotice {

    /** Our own id, under which it was asked for. */
    DepositId deposit();

    /** 到账成功. */
    record Arrived(DepositId deposit) implements PayoutNotice {}

    /** 打款失败. */
    record Bounced(DepositId deposit, BounceReason reason) implements PayoutNotice {}
}
