package gatehouse.sandbox;

import gatehouse.deposit.PayoutAnswer;
import gatehouse.deposit.PayoutBank;
import gatehouse.deposit.PayoutOrder;
import org.springframework.dao.DataAccessException;

/** Stands in for the payout bank: what it takes is told of later, and read in the statement. */
class SandboxPayoutBank implements PayoutBank {

    private final SandboxBank bank;

    SandboxPayoutBank(SandboxBank bank) {
        this.bank = bank;
    }

    @Override
    public PayoutAnswer request(PayoutOrder order) {
        try {
            return bank.take(order) ? new PayoutAnswer.Accepted() : new PayoutAnswer.Away("The sandbox bank is away");
        } catch (DataAccessException away) {
            return new PayoutAnswer.Away(away.getClass().getSimpleName());
        }
    }
}
