package gatehouse.deposit;

import gatehouse.access.Role;
import gatehouse.audit.Audit;
import gatehouse.feed.ChangeFeed;
import gatehouse.supplier.Suppliers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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

    /** The states in which the latest deposit of a supplier needs somebody's attention, the most first. */
    private static final List<DepositState> ATTENTION =
            List.of(DepositState.EXHAUSTED, DepositState.BOUNCED, DepositState.IN_FLIGHT, DepositState.ARRIVED);

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

    /** The last line of a page 翻页位置: the stretch of the list that it is in, and its id. */
    public record Place(int stretch, long id) {

        static final Place TOP = new Place(0, Long.MAX_VALUE);
    }

    /**
     * One page of the list.
     *
     * @param next where the page below begins; none where there is none
     */
    public record Page(List<DepositRow> rows, @Nullable Place next) {}

    /**
     * What needs attention first: where a supplier stands still, where it waits for the bank, where the bank waits for the
     * supplier; then all the others. In each the newest first.
     *
     * @param state of one state alone; none for all
     * @param above the last line of the page above; none for the first page
     */
    public Page page(@Nullable DepositState state, @Nullable Place above, int size) {
        Place from = above == null ? Place.TOP : above;
        Instant now = clock.instant();
        List<DepositRow> rows = new ArrayList<>();
        for (int stretch = from.stretch(); stretch < stretches(state); stretch++) {
            long below = stretch == from.stretch() ? from.id() : Long.MAX_VALUE;
            stretch(state, stretch, below, Limit.of(size - rows.size())).forEach(deposit -> rows.add(deposit.row(now)));
            if (rows.size() == size) {
                return new Page(rows, new Place(stretch, rows.getLast().id().value()));
            }
        }
        return new Page(rows, null);
    }

    private static int stretches(@Nullable DepositState state) {
        return state == null ? ATTENTION.size() + 1 : 1;
    }

    private List<Deposit> stretch(@Nullable DepositState state, int stretch, long below, Limit most) {
        if (state != null) {
            return deposits.findByStateAndIdLessThanOrderByIdDesc(state, below, most);
        }
        return stretch < ATTENTION.size()
                ? deposits.findBySupersededFalseAndStateAndIdLessThanOrderByIdDesc(ATTENTION.get(stretch), below, most)
                : deposits.findOthers(ATTENTION.stream().map(DepositState::name).toList(), below, most.max());
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
