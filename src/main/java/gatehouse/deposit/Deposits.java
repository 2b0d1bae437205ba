package gatehouse.deposit;

import gatehouse.audit.Audit;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.feed.ChangeFeed;
import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Ladder;
import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The deposits 打款认证 of all suppliers: asked for, told of by the bank, verified. Each of these happens under the lock of
 * one row for the supplier and the step, so that two at once never become more than the manual allows.
 */
@Service
@Transactional
public class Deposits {

    /** Under this topic of the change feed, each by the id of its application, open pages hear of a deposit. */
    public static final String TOPIC = "deposit";

    private static final int EXPIRED_AT_A_TIME = 200;

    private final DepositRepository deposits;
    private final DepositAllowanceRepository allowances;
    private final DepositAlerts alerts;
    private final DepositReading reading;
    private final DepositKinds kinds;
    private final Payouts payouts;
    private final AmountDraw draw;
    private final Applications applications;
    private final Ladder ladder;
    private final Suppliers suppliers;
    private final Vault vault;
    private final Audit audit;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Deposits(
            DepositRepository deposits,
            DepositAllowanceRepository allowances,
            DepositAlerts alerts,
            DepositReading reading,
            DepositKinds kinds,
            Payouts payouts,
            AmountDraw draw,
            Applications applications,
            Ladder ladder,
            Suppliers suppliers,
            Vault vault,
            Audit audit,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.deposits = deposits;
        this.allowances = allowances;
        this.alerts = alerts;
        this.reading = reading;
        this.kinds = kinds;
        this.payouts = payouts;
        this.draw = draw;
        this.applications = applications;
        this.ladder = ladder;
        this.suppliers = suppliers;
        this.vault = vault;
        this.audit = audit;
        this.feed = feed;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * 申请打款: the amount is drawn, and the request to the bank lies in the outbox.
     *
     * @throws DepositRefused naming what stands in the way, or every wrong field; then nothing is counted
     */
    public DepositRow request(SupplierId supplier, KindCode kind, DepositRequest typed) {
        suppliers.requireActingFor(suppliers.required(supplier));
        DepositAllowance allowance = allowances.locked(new DepositOwner(supplier.value(), kind.value()));
        Instant now = now();
        Optional<Approval> approved = approval(supplier, kind);
        Optional<Deposit> latest = approved.flatMap(this::latest);
        DepositRules.obstacle(asked(approved, latest, allowance, now)).ifPresent(Deposits::refuse);
        Approval approval = approved.orElseThrow();
        PayoutAccount payee = reading.read(
                named(approval).map(typed::orElse).orElse(typed),
                approval.companyName(),
                kinds.terms(kind).fillsInHolder());
        latest.filter(before -> before.expire(now)).ifPresent(before -> tellExpired(before, now));
        deposits.findFirstBySupplierIdAndKindOrderByIdDesc(supplier.value(), kind.value())
                .ifPresent(Deposit::supersede);
        allowance.applied(now);
        Deposit deposit = deposits.saveAndFlush(new Deposit(
                approval,
                payee,
                vault.seal(payee.number().value()),
                vault.seal(draw.draw().canonical()),
                now));
        payouts.enqueue(deposit.id(), now);
        tell(
                "deposit.requested",
                new DepositEvent.Requested(deposit.id(), supplier, kind, deposit.application(), now),
                payee.bank() + " ****" + deposit.accountTail());
        return deposit.row(now);
    }

    /**
     * 回填金额: compares what was entered with what was sent.
     *
     * @throws DepositRefused where no amount is waited for, or what was entered cannot be read; then no try is used
     */
    public Verification verify(DepositId id, @Nullable String entered) {
        DepositOwner owner = deposits.findOwner(id.value()).orElseThrow(Deposits::noActiveDeposit);
        suppliers.requireActingFor(suppliers.required(owner.supplier()));
        DepositAllowance allowance = allowances.locked(owner);
        Instant now = now();
        Deposit deposit =
                deposits.findById(id.value()).filter(this::isApprovedStill).orElseThrow(Deposits::noActiveDeposit);
        deposit.requireEnterable(now);
        DepositAmount amount = DepositAmount.parse(entered).orElseThrow(Deposits::unreadable);
        DepositAmount sent = DepositAmount.ofCanonical(vault.openText(deposit.sealedAmount()));
        Verification verification = deposit.enter(amount, sent, now);
        switch (verification) {
            case VERIFIED -> verified(deposit, allowance, now);
            case WRONG_EXHAUSTED -> exhausted(deposit, allowance, now);
            case WRONG_1_LEFT -> wrong(deposit);
        }
        return verification;
    }

    /** What the bank tells; false where it changes nothing, such as a notice that comes twice, or too late. */
    public boolean notified(PayoutNotice notice) {
        Optional<DepositOwner> owner = deposits.findOwner(notice.deposit().value());
        if (owner.isEmpty()) {
            return false;
        }
        allowances.locked(owner.get());
        Instant now = now();
        Deposit deposit = deposits.findById(notice.deposit().value()).orElseThrow();
        return switch (notice) {
            case PayoutNotice.Arrived _ -> arrived(deposit, now);
            case PayoutNotice.Bounced(DepositId _, BounceReason reason) -> bounced(deposit, reason, now);
        };
    }

    /** Ends those whose time is over; called by the clock. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void expireDue() {
        Instant now = now();
        Stream.of(DepositState.ARRIVED, DepositState.IN_FLIGHT)
                .flatMap(state -> deposits.findDue(state.name(), now, EXPIRED_AT_A_TIME).stream())
                .forEach(id -> transaction.executeWithoutResult(_ -> expire(id)));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<DepositRow> ofSupplier(SupplierId supplier, KindCode kind) {
        Instant now = now();
        return deposits.findBySupplierIdAndKindOrderByIdDesc(supplier.value(), kind.value()).stream()
                .map(deposit -> deposit.row(now))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<DepositRow> find(DepositId id) {
        return deposits.findById(id.value()).map(deposit -> deposit.row(now()));
    }

    /** Whose it is. */
    @Transactional(readOnly = true)
    public Optional<SupplierId> ownerOf(DepositId id) {
        return deposits.findOwner(id.value()).map(DepositOwner::supplier);
    }

    /** Where the supplier stands, and what it may do now. */
    @Transactional(readOnly = true)
    public DepositStanding standing(SupplierId supplier, KindCode kind) {
        Instant now = now();
        Optional<Approval> approved = approval(supplier, kind);
        Optional<Deposit> latest = approved.flatMap(this::latest);
        DepositAllowance allowance = allowances
                .findBySupplierIdAndKind(supplier.value(), kind.value())
                .orElseGet(() -> new DepositAllowance(supplier, kind));
        return new DepositStanding(
                kind,
                approved.map(Approval::companyName).orElse(null),
                latest.map(deposit -> deposit.row(now)).orElse(null),
                DepositRules.obstacle(asked(approved, latest, allowance, now)).orElse(null),
                allowance.leftOn(DepositRules.day(now)),
                allowance.waitUntil().filter(now::isBefore).orElse(null));
    }

    /** What the approved form said of the account already, as it may be shown. */
    @Transactional(readOnly = true)
    public Optional<NamedAccount> named(SupplierId supplier, KindCode kind) {
        return approval(supplier, kind).flatMap(this::named).map(DepositRequest::shown);
    }

    private Optional<DepositRequest> named(Approval approval) {
        return kinds.terms(approval.kind()).named(applications.fieldsOf(approval.application()));
    }

    /** What is worth a second look before it is sent, and refuses nothing. */
    @Transactional(readOnly = true)
    public List<String> warnings(DepositRequest typed) {
        return reading.warnings(typed.bank(), typed.cnaps(), typed.account());
    }

    /** A deposit follows an approval: where that is taken back, an unfinished one ends. */
    @EventListener
    void on(ApplicationEvent.Revoked revoked) {
        if (!kinds.includes(revoked.kind())) {
            return;
        }
        SupplierId supplier = applications.required(revoked.id()).supplier().id();
        allowances.locked(new DepositOwner(supplier.value(), revoked.kind().value()));
        deposits.findFirstBySupplierIdAndKindOrderByIdDesc(
                        supplier.value(), revoked.kind().value())
                .filter(latest -> latest.endUnfinished(revoked.at()))
                .ifPresent(ended -> tell(
                        "deposit.ended",
                        new DepositEvent.Ended(ended.id(), supplier, revoked.kind(), ended.application(), revoked.at()),
                        null));
    }

    private boolean arrived(Deposit deposit, Instant now) {
        boolean news = deposit.arrive(now);
        if (news) {
            tell(
                    "deposit.arrived",
                    new DepositEvent.Arrived(
                            deposit.id(),
                            deposit.supplier(),
                            deposit.kind(),
                            deposit.application(),
                            now,
                            deposit.accountTail()),
                    null);
        }
        return news;
    }

    private boolean bounced(Deposit deposit, BounceReason reason, Instant now) {
        boolean news = deposit.bounce(reason, now);
        if (news) {
            tell(
                    "deposit.bounced",
                    new DepositEvent.Bounced(
                            deposit.id(), deposit.supplier(), deposit.kind(), deposit.application(), now, reason),
                    reason.name());
        }
        return news;
    }

    private void verified(Deposit deposit, DepositAllowance allowance, Instant now) {
        allowance.verified();
        alerts.resolve(deposit.supplier(), deposit.kind(), now);
        ladder.open(deposit.supplier(), kinds.step(deposit.kind()));
        tell(
                "deposit.verified",
                new DepositEvent.Verified(deposit.id(), deposit.supplier(), deposit.kind(), deposit.application(), now),
                null);
    }

    private void exhausted(Deposit deposit, DepositAllowance allowance, Instant now) {
        allowance.exhausted(now);
        if (allowance.isSuspicious()) {
            alerts.raise(deposit.supplier(), deposit.kind(), allowance.exhaustedDays(), now);
        }
        tell(
                "deposit.exhausted",
                new DepositEvent.Exhausted(
                        deposit.id(), deposit.supplier(), deposit.kind(), deposit.application(), now),
                null);
    }

    /** What was entered is not told: two wrong amounts say something about the right one. */
    private void wrong(Deposit deposit) {
        audit.recordCase("deposit.wrong-amount", deposit.application().value(), subject(deposit.id()));
        feed.append(TOPIC, deposit.application().value(), "wrong");
    }

    private void expire(long id) {
        deposits.findOwner(id).ifPresent(owner -> {
            allowances.locked(owner);
            Instant now = now();
            deposits.findById(id)
                    .filter(deposit -> deposit.expire(now))
                    .ifPresent(deposit -> tellExpired(deposit, now));
        });
    }

    private void tellExpired(Deposit deposit, Instant now) {
        tell(
                "deposit.expired",
                new DepositEvent.Expired(deposit.id(), deposit.supplier(), deposit.kind(), deposit.application(), now),
                null);
    }

    private void tell(String action, DepositEvent event, @Nullable String detail) {
        String subject = subject(event.id());
        audit.recordCase(action, event.application().value(), detail == null ? subject : subject + " " + detail);
        feed.append(TOPIC, event.application().value(), action);
        // the home listens to the ladder: its card says what became of the deposit
        feed.append(Ladder.TOPIC, event.supplier().value(), action);
        events.publishEvent(event);
    }

    private static String subject(DepositId id) {
        return "deposit:" + id.value();
    }

    private Optional<Approval> approval(SupplierId supplier, KindCode kind) {
        if (!kinds.includes(kind)) {
            return Optional.empty();
        }
        return applications
                .find(supplier, kind)
                .filter(application -> application.state() == ApplicationState.APPROVED)
                .map(application ->
                        new Approval(supplier, kind, application.id(), application.round(), application.companyName()));
    }

    private boolean isApprovedStill(Deposit deposit) {
        return approval(deposit.supplier(), deposit.kind())
                .filter(deposit::follows)
                .isPresent();
    }

    private Optional<Deposit> latest(Approval approval) {
        return deposits.findFirstBySupplierIdAndKindOrderByIdDesc(
                        approval.supplier().value(), approval.kind().value())
                .filter(deposit -> deposit.follows(approval));
    }

    private static DepositRules.Asked asked(
            Optional<Approval> approval, Optional<Deposit> latest, DepositAllowance allowance, Instant now) {
        return new DepositRules.Asked(
                approval.isPresent(),
                latest.map(deposit -> deposit.stateAt(now)).orElse(null),
                allowance,
                now);
    }

    private static void refuse(Cause cause) {
        throw new DepositRefused(cause);
    }

    private static DepositRefused noActiveDeposit() {
        return new DepositRefused(Cause.NO_ACTIVE_DEPOSIT);
    }

    private static DepositRefused unreadable() {
        return new DepositRefused(
                Cause.INVALID_FORMAT,
                List.of(new FieldProblem(
                        DepositRequest.Field.AMOUNT, Cause.INVALID_FORMAT.name(), "deposit.amount.INVALID_FORMAT")));
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
