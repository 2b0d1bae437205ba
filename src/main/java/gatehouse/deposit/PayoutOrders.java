package gatehouse.deposit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the outbox will ask the bank for 打款指令查询, for a stand-in of the bank that pays before it is asked. */
@Component
public class PayoutOrders {

    private final Payouts payouts;

    PayoutOrders(Payouts payouts) {
        this.payouts = payouts;
    }

    /** None where the deposit does not wait for the bank. */
    @Transactional(readOnly = true)
    public Optional<PayoutOrder> find(DepositId id) {
        return payouts.order(id);
    }
}
