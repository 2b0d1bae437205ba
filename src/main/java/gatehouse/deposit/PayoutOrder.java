package gatehouse.deposit;

import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;

/** One payment to be made 打款指令: to which account, in whose name, how much. */
public record PayoutOrder(
        DepositId id,
        String bank,
        String branch,
        BankCode bankCode,
        BankAccountNumber account,
        String holder,
        DepositAmount amount) {

    /** Never an account or an amount in a log. */
    @Override
    public String toString() {
        return "PayoutOrder " + id.value();
    }
}
