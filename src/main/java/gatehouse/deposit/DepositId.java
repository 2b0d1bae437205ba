package gatehouse.deposit;

/** The id of a deposit 打款编号; the payout bank knows the payment by it. */
public record DepositId(long value) {}
