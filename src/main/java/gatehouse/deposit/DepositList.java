package gatehouse.deposit;

import gatehouse.access.Role;
import gatehouse.audit.Audit;
import gatehouse.feed.ChangeFeed;
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

    /** Under this topic of the change feed open pages hear that an alert was looked into. */
    public static final String ALERTS_TOPIC = "deposit-alert";

    private static final int MOST_ALERTS = 50;

    private final DepositRepository deposits;
    private final DepositAlerts alerts;
    private final Suppliers suppliers;
    private final PayoutSender sender;
    private final Audit audit;
    private final ChangeFeed feed;
    private final Clock clock;

    DepositList(
            DepositRepository deposits,
            DepositAlerts alerts,
            Suppliers suppliers,
            PayoutSender sender,
            Audit audit,
            ChangeFeed feed,
            Clock clock) {
        this.deposits = deposits;
        this.alerts = alerts;
        this.suppliers = suppliers;
        this.sender = sender;
        this.audit = audit;
        this.feed = feed;
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
                        open.id(),
                        suppliers.required(open.supplier()).memberName(),
                        open.kind(),
                        open.days(),
                        open.raisedAt()))
                .toList();
    }

    /** 已处理: somebody looked into it; one more day with a lost deposit raises a new one. */
    @Transactional
    @PreAuthorize("hasRole('" + Role.SUPERVISOR + "')")
    public void dismiss(long alert) {
        if (alerts.dismiss(alert, clock.instant())) {
            audit.record("deposit.alert-dismissed", "deposit-alert:" + alert, null);
            feed.append(ALERTS_TOPIC, alert, "dismissed");
        }
    }

    /** How the way to the bank is, as this node sees it. */
    public PayoutOutlook outlook() {
        if (!sender.hasBank()) {
            return PayoutOutlook.NO_BANK;
        }
        return sender.isBankDown() ? PayoutOutlook.BANK_DOWN : PayoutOutlook.WORKING;
    }
}
