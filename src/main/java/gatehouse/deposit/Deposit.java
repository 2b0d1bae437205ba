package gatehouse.deposit;

import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 打款: one small payment to a supplier's account, and what was entered as its amount. */
@Entity
@Table(name = "deposit")
final class Deposit {

    private static final String BETWEEN_WARNINGS = ",";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private long supplierId;

    @Column(nullable = false)
    private String kind;

    /** The approval that it follows: the application, and the round of it that was approved. */
    @Column(nullable = false)
    private long applicationId;

    @Column(nullable = false)
    private int round;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar(16)")
    private DepositState state;

    @Column(nullable = false)
    private String bank;

    @Column(nullable = false)
    private String branch;

    @Column(nullable = false)
    private String cnaps;

    /** Sealed; its last digits beside it, for screens. */
    @Column(nullable = false)
    private byte[] account;

    @Column(nullable = false)
    private String accountTail;

    @Column(nullable = false)
    private String holder;

    @Column(nullable = false)
    private String warnings;

    /** Sealed, and gone once it is of no more use. */
    private byte @Nullable [] amount;

    @Column(nullable = false)
    private int triesLeft;

    /** Whether a later deposit took its place. */
    @Column(nullable = false)
    private boolean superseded;

    @Column(nullable = false)
    private Instant requestedAt;

    private @Nullable Instant arrivedAt;

    @Column(nullable = false)
    private Instant expiresAt;

    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(32)")
    private @Nullable BounceReason bounceReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    private Deposit() {}

    Deposit(Approval approval, PayoutAccount payee, byte[] sealedAccount, byte[] sealedAmount, Instant requestedAt) {
        this.supplierId = approval.supplier().value();
        this.kind = approval.kind().value();
        this.applicationId = approval.application().value();
        this.round = approval.round();
        this.state = DepositState.IN_FLIGHT;
        this.bank = payee.bank();
        this.branch = payee.branch();
        this.cnaps = payee.bankCode().value();
        this.account = sealedAccount;
        this.accountTail = payee.number().lastFour();
        this.holder = payee.holder().raw();
        this.warnings = String.join(BETWEEN_WARNINGS, payee.warnings());
        this.amount = sealedAmount;
        this.triesLeft = DepositRules.TRIES;
        this.requestedAt = requestedAt;
        this.expiresAt = requestedAt.plus(DepositRules.USABLE_FOR);
    }

    /** 到账: false where it changes nothing, such as an answer that comes twice or too late. */
    boolean arrive(Instant at) {
        if (!isAwaited(at)) {
            return false;
        }
        state = DepositState.ARRIVED;
        arrivedAt = at;
        expiresAt = at.plus(DepositRules.USABLE_FOR);
        return true;
    }

    /** 打款失败: false where it changes nothing. */
    boolean bounce(BounceReason reason, Instant at) {
        if (!isAwaited(at)) {
            return false;
        }
        bounceReason = reason;
        end(DepositState.BOUNCED, at);
        return true;
    }

    /**
     * Compares what was entered with what was sent.
     *
     * @throws DepositRefused where no amount is waited for
     */
    Verification enter(DepositAmount entered, DepositAmount sent, Instant at) {
        requireEnterable(at);
        triesLeft--;
        if (entered.equals(sent)) {
            end(DepositState.VERIFIED, at);
            return Verification.VERIFIED;
        }
        if (triesLeft == 0) {
            end(DepositState.EXHAUSTED, at);
            return Verification.WRONG_EXHAUSTED;
        }
        return Verification.WRONG_1_LEFT;
    }

    void requireEnterable(Instant at) {
        if (stateAt(at) != DepositState.ARRIVED) {
            throw new DepositRefused(DepositRefused.Cause.NO_ACTIVE_DEPOSIT);
        }
    }

    /** False where its time is not over yet, or it was over before. */
    boolean expire(Instant now) {
        if (state.isOver() || stateAt(now) != DepositState.EXPIRED) {
            return false;
        }
        end(DepositState.EXPIRED, now);
        return true;
    }

    /** The approval was revoked; false where it was over before. */
    boolean endUnfinished(Instant at) {
        if (state.isOver()) {
            return false;
        }
        end(DepositState.ENDED, at);
        return true;
    }

    /** As it stands now, whether or not the clock that ends it has run yet. */
    DepositState stateAt(Instant now) {
        return !state.isOver() && !now.isBefore(expiresAt) ? DepositState.EXPIRED : state;
    }

    boolean follows(Approval approval) {
        return applicationId == approval.application().value() && round == approval.round();
    }

    /** 重新打款: a later one is asked for in its place. */
    void supersede() {
        superseded = true;
    }

    DepositId id() {
        return new DepositId(Objects.requireNonNull(id));
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    KindCode kind() {
        return new KindCode(kind);
    }

    ApplicationId application() {
        return new ApplicationId(applicationId);
    }

    byte[] sealedAccount() {
        return account;
    }

    String accountTail() {
        return accountTail;
    }

    /** Only while it is of use. */
    byte[] sealedAmount() {
        return Objects.requireNonNull(amount, "The amount is gone");
    }

    DepositRow row(Instant now) {
        return new DepositRow(
                id(),
                application(),
                supplier(),
                kind(),
                stateAt(now),
                bank,
                branch,
                cnaps,
                "****" + accountTail,
                holder,
                triesLeft,
                requestedAt,
                arrivedAt,
                expiresAt,
                endedAt,
                bounceReason,
                warnings.isEmpty() ? List.of() : List.copyOf(Arrays.asList(warnings.split(BETWEEN_WARNINGS, -1))));
    }

    private boolean isAwaited(Instant at) {
        return stateAt(at) == DepositState.IN_FLIGHT;
    }

    private void end(DepositState how, Instant at) {
        state = how;
        endedAt = at;
        amount = null;
    }

    /** Never an amount or an account in a log. */
    @Override
    public String toString() {
        return "Deposit " + id + " " + state;
    }
}
