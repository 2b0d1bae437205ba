package gatehouse.onboarding;

import gatehouse.supplier.TradeRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a supplier's ladder as it stands now 步骤现状.
 *
 * @param since when it was opened, skipped or suspended
 * @param by who declared the skip
 * @param revoked why its approval was taken back, while it is not open again
 * @param missing what it waits for, in the order of the manual; only where it is locked
 */
public record Rung(
        Step step,
        State state,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable String revoked,
        List<Missing> missing) {

    /** How a step stands. */
    public enum State {
        /** 已开通. */
        DONE,
        /** 已跳过. */
        SKIPPED,
        /** 已暂停: an approval was taken back, of the step itself or of one that it stands on, and the review goes on. */
        SUSPENDED,
        /** 审核中. */
        WAITING,
        /** 可以开通: it is the supplier's turn. */
        OPEN,
        /** 尚未解锁. */
        LOCKED
    }

    /** Who must take the step (spec A.1). */
    public enum Necessity {
        /** 必须开通. */
        REQUIRED,
        /** 小规模纳税人可跳过. */
        SMALL_SCALE_MAY_SKIP,
        /** 非必须. */
        OPTIONAL,
        /** 只收现金的可跳过. */
        CASH_ONLY_MAY_SKIP,
        /** 一键开通. */
        ONE_CLICK
    }

    /** Suspended with an earlier step: its own approval stands, and counts again when that step's does. */
    public boolean isHeld() {
        return state == State.SUSPENDED && revoked == null;
    }

    /** Papers of this very step are looked at, for the first time or again. */
    public boolean isUnderReview() {
        return state == State.WAITING || state == State.SUSPENDED && !isHeld();
    }

    public Necessity necessity() {
        return switch (step) {
            case ACCOUNT, BUSINESS_LICENSE, TRANSFER_COLLECTION, PROCUREMENT_MERCHANT -> Necessity.REQUIRED;
            case GENERAL_TAXPAYER -> Necessity.SMALL_SCALE_MAY_SKIP;
            case CREDIT_TERMS -> Necessity.OPTIONAL;
            case BILL_ACCOUNT -> Necessity.CASH_ONLY_MAY_SKIP;
            case TRUST_SERVICE -> Necessity.ONE_CLICK;
        };
    }

    /**
     * The one to take next: the first that is open and not optional, else the first that is open. Who only buys takes none of
     * the steps of those who sell.
     */
    public static Optional<Step> next(List<Rung> ladder, TradeRole role) {
        List<Rung> open = ladder.stream()
                .filter(rung -> rung.state == State.OPEN)
                .filter(rung -> rung.step.isFor(role))
                .toList();
        return open.stream()
                .filter(Rung::isExpected)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .map(Rung::step);
    }

    /**
     * The one that must be taken and cannot: where nothing is open and nothing is under review, what it waits for is to be had
     * outside of the ladder, such as a place in a pool.
     */
    public static Optional<Rung> stuck(List<Rung> ladder, TradeRole role) {
        return ladder.stream()
                .filter(rung -> rung.state == State.LOCKED && rung.step.isFor(role) && rung.isExpected())
                .findFirst();
    }

    private boolean isExpected() {
        return switch (necessity()) {
            case REQUIRED, SMALL_SCALE_MAY_SKIP -> true;
            case OPTIONAL, CASH_ONLY_MAY_SKIP, ONE_CLICK -> false;
        };
    }
}
