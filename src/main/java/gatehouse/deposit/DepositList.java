package gatehouse.deposit;

import gatehouse.access.Role;
import gatehouse.supplier.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deposits as staff see them 打款记录: the account masked, the amount nowhere; and the alerts. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Role.SUPERVISOR + "', '" + Role.AUDITOR + "')")
public class DepositList {

    private static final int MOST_ALERTS = 50;

    private final DepositRepository deposits;
    private final DepositAlerts alerts;
    private final Suppliers suppliers;
    private final PayoutSender sender;
    private final Clock clock;

    DepositList(
            DepositRepository deposits, DepositAlerts alerts, Suppliers suppliers, PayoutSender sender, Clock clock) {
        this.deposits = deposits;
        this.alerts = alerts;
        this.suppliers = suppliers;
        this.sender = sender;
        this.clock = clock;
    }

    /**
     * A page, the newest first.
     *
     * @param before the last id of the page above; none for the first page
     */
    public List<DepositRow> page(@Nullable DepositState state, @Nullable Long before, int size) {
        Instant now = clock.instant();
        long below = before == null ? Long.MAX_VALUE : before;
        List<Deposit> page = state == null
                ? deposits.findByIdLessThanOrderByIdDesc(below, Limit.of(size))
                : deposits.findByStateAndIdLessThanOrderByIdDesc(state, below, Limit.of(size));
        return page.stream().map(deposit -> deposit.row(now)).toList();
    }

    /** Open ones, the latest first. */
    public List<DepositAlert> alerts() {
        return alerts.open(MOST_ALERTS).stream()
                .map(open -> new DepositAlert(
                        suppliers.required(open.supplier()).memberName(), open.kind(), open.days(), open.raisedAt()))
                .toList();
    }

    /** How the way to the bank is, as this node sees it. */
    public PayoutOutlook outlook() {
        if (!sender.hasBank()) {
            return PayoutOutlook.NO_BANK;
        }
        return sender.isBankDown() ? PayoutOutlook.BANK_DOWN : PayoutOutlook.WORKING;
    }
}
