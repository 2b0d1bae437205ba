package gatehouse.deposit;

import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.vocabulary.NameVerdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of 打款认证 (spec A.5): the manual's numbers, and what stands in the way of a new deposit. */
final class DepositRules {

    /** P6: a deposit may be verified twice. */
    static final int TRIES = 2;

    /** P8: five applications a day, bank failures included. */
    static final int APPLICATIONS_A_DAY = 5;

    /** P7: after both tries were wrong. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** An answer that nobody gives and an amount that nobody enters end the deposit. */
    static final Duration USABLE_FOR = Duration.ofDays(7);

    /** Then a supervisor is told: somebody may be guessing. */
    static final int ALERT_AFTER_DAYS = 2;

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** The first that applies is the reason. */
    private static final List<Obstacle> OBSTACLES = List.of(
            new Obstacle(Cause.NOT_APPROVED, asked -> !asked.approved()),
            new Obstacle(Cause.ALREADY_VERIFIED, asked -> asked.current() == DepositState.VERIFIED),
            new Obstacle(Cause.IN_PROGRESS, asked -> asked.current() == DepositState.IN_FLIGHT),
            new Obstacle(Cause.ACTIVE, asked -> asked.current() == DepositState.ARRIVED),
            new Obstacle(Cause.DAILY_LIMIT, asked -> asked.allowance().leftOn(day(asked.now())) == 0),
            new Obstacle(Cause.WAIT, asked -> asked.allowance().mustWaitAt(asked.now())));

    private DepositRules() {}

    /** What stands in the way of a new deposit, whatever its account is. */
    static Optional<Cause> obstacle(Asked asked) {
        return OBSTACLES.stream()
                .filter(obstacle -> obstacle.applies().test(asked))
                .map(Obstacle::cause)
                .findFirst();
    }

    /** P2: the account must be the verified company's own; marks that a reviewer would weigh are not weighed here. */
    static Optional<Cause> obstacle(NameVerdict holder) {
        return holder == NameVerdict.EQUAL ? Optional.empty() : Optional.of(Cause.NAME_MISMATCH);
    }

    /** The calendar day that counts. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, SHANGHAI);
    }

    /**
     * Who asks for a deposit.
     *
     * @param approved P1: the documents are approved, and not revoked since
     * @param current the latest deposit that followed this approval
     */
    record Asked(boolean approved, @Nullable DepositState current, DepositAllowance allowance, Instant now) {}

    private record Obstacle(Cause cause, Predicate<Asked> applies) {}
}
