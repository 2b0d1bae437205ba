package gatehouse.deposit;

/**
 * The bank that pays deposits in 网商银行, or its stand-in in the sandbox (spec D). It answers at once whether it took the
 * request, and tells later, by {@link Deposits#notified}, what became of the money. A request with an id that it knows
 * already pays nothing again. Called outside any transaction; never throws for the bank's sake.
 */
public interface PayoutBank {

    PayoutAnswer request(PayoutOrder order);
}
