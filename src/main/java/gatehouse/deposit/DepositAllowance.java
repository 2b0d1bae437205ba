package gatehouse.deposit;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier may still do about one step 打款额度: the day's applications, the pause, the days with exhausted deposits.
 * Everything that happens to a deposit happens under the lock of this row.
 */
@Entity
@Table(name = "deposit_allowance")
final class DepositAllowance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(nullable = false)
    private long supplierId;

    @Column(nullable = false)
    private String kind;

    private @Nullable LocalDate appliedOn;

    @Column(nullable = false)
    private int applied;

    private @Nullable Instant waitUntil;

    private @Nullable LocalDate exhaustedOn;

    @Column(nullable = false)
    private int exhaustedDays;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    private DepositAllowance() {}

    DepositAllowance(SupplierId supplier, KindCode kind) {
        this.supplierId = supplier.value();
        this.kind = kind.value();
    }

    /** Applications that the day still allows. */
    int leftOn(LocalDate day) {
        return day.equals(appliedOn)
                ? Math.max(0, DepositRules.APPLICATIONS_A_DAY - applied)
                : DepositRules.APPLICATIONS_A_DAY;
    }

    boolean mustWaitAt(Instant now) {
        return waitUntil != null && now.isBefore(waitUntil);
    }

    Optional<Instant> waitUntil() {
        return Optional.ofNullable(waitUntil);
    }

    /** Counts an application that was taken; what was refused never comes here. */
    void applied(Instant at) {
        LocalDate day = DepositRules.day(at);
        if (leftOn(day) == 0 || mustWaitAt(at)) {
            throw new IllegalStateException("No application is allowed now");
        }
        applied = day.equals(appliedOn) ? applied + 1 : 1;
        appliedOn = day;
    }

    /** Both tries were wrong: a pause, and one more day to count unless it was counted already. */
    void exhausted(Instant at) {
        waitUntil = at.plus(DepositRules.PAUSE);
        LocalDate day = DepositRules.day(at);
        if (!day.equals(exhaustedOn)) {
            exhaustedOn = day;
            exhaustedDays++;
        }
    }

    /** Who knows the amount was not guessing. */
    void verified() {
        waitUntil = null;
        exhaustedOn = null;
        exhaustedDays = 0;
    }

    boolean isSuspicious() {
        return exhaustedDays >= DepositRules.ALERT_AFTER_DAYS;
    }

    int exhaustedDays() {
        return exhaustedDays;
    }

    SupplierId supplier() {
        return new SupplierId(supplierId);
    }

    KindCode kind() {
        return new KindCode(kind);
    }
}
