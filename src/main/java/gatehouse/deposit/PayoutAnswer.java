package gatehouse.deposit;

/** What the payout bank says at once 受理结果. */
public sealed interface PayoutAnswer {

    /** Taken: what became of it is told later. */
    record Accepted() implements PayoutAnswer {}

    /** Refused for good: the payment has failed. */
    record Refused(BounceReason reason) implements PayoutAnswer {}

    /** Not taken, or nobody knows: the same request is sent again, with the same id. */
    record Away(String reason) implements PayoutAnswer {}
}
