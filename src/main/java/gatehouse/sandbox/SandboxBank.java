package gatehouse.sandbox;

import gatehouse.deposit.BounceReason;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutNotice;
import gatehouse.deposit.PayoutOrder;
import gatehouse.feed.ChangeFeed;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.BankAccountNumber;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The payout bank's stand-in 沙箱银行, and the suppliers' own banks: it answers late and more than once, fails when it is told
 * to, and its statement is the only place where an amount can be read.
 */
public class SandboxBank {

    /** The topic of the change feed upon which open statements look again. */
    public static final String TOPIC = "sandbox-bank";

    private static final Duration BETWEEN_NOTICES = Duration.ofSeconds(2);
    private static final int FEN_DECIMALS = 2;
    private static final int MOST_NOTICES = 100;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ChangeFeed feed;
    private final Deposits deposits;
    private final TransactionOperations transaction;
    private final Clock clock;

    SandboxBank(
            JdbcClient jdbc,
            Vault vault,
            ChangeFeed feed,
            Deposits deposits,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.feed = feed;
        this.deposits = deposits;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Behaviour behaviour() {
        return read("");
    }

    /** How it behaves from now on. */
    @PreAuthorize("isAuthenticated()")
    public void behave(Behaviour wanted) {
        jdbc.sql("""
                        UPDATE sandbox_bank SET delay_millis = :delay, copies = :copies, next_outcome = :next,
                            next_reason = :reason, next_times = :times
                        WHERE id = 1""")
                .param("delay", wanted.delay().toMillis())
                .param("copies", wanted.copies())
                .param("next", wanted.next().name())
                .param(
                        "reason",
                        wanted.reason() == null ? null : wanted.reason().name())
                .param("times", wanted.times())
                .update();
    }

    /** Statement 对账单, the newest first: of one account, or of all. */
    public List<Line> statement(@Nullable BankAccountNumber account, int most) {
        String where = account == null ? "booked_at IS NOT NULL" : "account_hash = :hash AND booked_at IS NOT NULL";
        var query = jdbc.sql("SELECT deposit_id, account, holder, branch, amount, booked_at FROM sandbox_payment WHERE "
                        + where + " ORDER BY booked_at DESC, deposit_id DESC LIMIT :most")
                .param("most", most);
        return (account == null ? query : query.param("hash", vault.fingerprint(account.value())))
                .query((row, _) -> line(row))
                .list();
    }

    /** Takes a payment, once for one id; false where it is not to be reached. */
    boolean take(PayoutOrder order) {
        return Boolean.TRUE.equals(transaction.execute(_ -> takeNow(order)));
    }

    /** A payment of the samples whose answer comes so much later, however the bank behaves now. */
    void takeForLater(PayoutOrder order, Duration answer) {
        keep(order, new Behaviour(answer, 1, Outcome.ARRIVED, null, 0), Outcome.ARRIVED);
    }

    /** A payment of the samples that is told of at once. */
    void settle(PayoutOrder order, @Nullable BounceReason failure) {
        Outcome outcome = failure == null ? Outcome.ARRIVED : Outcome.BOUNCED;
        keep(order, new Behaviour(Duration.ZERO, 1, outcome, failure, 0), outcome);
        tell(
                failure == null ? new PayoutNotice.Arrived(order.id()) : new PayoutNotice.Bounced(order.id(), failure),
                clock.instant());
    }

    private boolean takeNow(PayoutOrder order) {
        Behaviour behaviour = read(" FOR UPDATE");
        Outcome outcome = behaviour.times() > 0 ? behaviour.next() : Outcome.ARRIVED;
        if (isKnown(order.id())) {
            return true;
        }
        if (behaviour.times() > 0) {
            jdbc.sql("UPDATE sandbox_bank SET next_times = next_times - 1 WHERE id = 1")
                    .update();
        }
        if (outcome == Outcome.AWAY) {
            return false;
        }
        keep(order, behaviour, outcome);
        return true;
    }

    private boolean isKnown(DepositId id) {
        return jdbc.sql("SELECT deposit_id FROM sandbox_payment WHERE deposit_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    private void keep(PayoutOrder order, Behaviour behaviour, Outcome outcome) {
        Instant now = clock.instant();
        BounceReason reason = behaviour.reason() == null ? BounceReason.REFUSED_BY_BANK : behaviour.reason();
        jdbc.sql("""
                        INSERT INTO sandbox_payment (deposit_id, account, account_hash, holder, branch, amount, outcome,
                            reason, taken_at, notify_at, notices_left)
                        VALUES (:id, :account, :hash, :holder, :branch, :amount, :outcome, :reason, :now, :notify, :left)""")
                .param("id", order.id().value())
                .param("account", vault.seal(order.account().value()))
                .param("hash", vault.fingerprint(order.account().value()))
                .param("holder", order.holder())
                .param("branch", order.branch())
                .param("amount", vault.seal("%04d".formatted(order.amount().fen())))
                .param("outcome", outcome.name())
                .param("reason", outcome == Outcome.BOUNCED ? reason.name() : null)
                .param("now", utc(now))
                .param("notify", utc(now.plus(behaviour.delay())))
                .param("left", behaviour.copies())
                .update();
    }

    /** Books what is due and tells of it; called by the clock. */
    void notifyDue() {
        Instant now = clock.instant();
        jdbc.sql("""
                        SELECT deposit_id, outcome, reason FROM sandbox_payment WHERE notify_at <= :now
                        ORDER BY notify_at, deposit_id LIMIT :most""")
                .param("now", utc(now))
                .param("most", MOST_NOTICES)
                .query((row, _) -> notice(row))
                .list()
                .forEach(notice -> tell(notice, now));
    }

    private void tell(PayoutNotice notice, Instant now) {
        transaction.executeWithoutResult(_ -> book(notice, now));
        // in a transaction of its own, as a call over the wire would be
        deposits.notified(notice);
    }

    private void book(PayoutNotice notice, Instant now) {
        jdbc.sql("""
                        UPDATE sandbox_payment SET booked_at = IF(:arrived, COALESCE(booked_at, :now), NULL),
                            notices_left = notices_left - 1, notify_at = IF(notices_left > 0, :again, NULL)
                        WHERE deposit_id = :id""")
                .param("arrived", notice instanceof PayoutNotice.Arrived)
                .param("now", utc(now))
                .param("again", utc(now.plus(BETWEEN_NOTICES)))
                .param("id", notice.deposit().value())
                .update();
        feed.append(TOPIC, notice.deposit().value(), "booked");
    }

    private static PayoutNotice notice(ResultSet row) throws SQLException {
        DepositId id = new DepositId(row.getLong("deposit_id"));
        return Outcome.valueOf(row.getString("outcome")) == Outcome.BOUNCED
                ? new PayoutNotice.Bounced(id, BounceReason.valueOf(row.getString("reason")))
                : new PayoutNotice.Arrived(id);
    }

    private Behaviour read(String lock) {
        return jdbc.sql(
                        "SELECT delay_millis, copies, next_outcome, next_reason, next_times FROM sandbox_bank WHERE id = 1"
                                + lock)
                .query((row, _) -> new Behaviour(
                        Duration.ofMillis(row.getLong("delay_millis")),
                        row.getInt("copies"),
                        Outcome.valueOf(row.getString("next_outcome")),
                        Optional.ofNullable(row.getString("next_reason"))
                                .map(BounceReason::valueOf)
                                .orElse(null),
                        row.getInt("next_times")))
                .single();
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("deposit_id"),
                vault.openText(row.getBytes("account")),
                row.getString("holder"),
                row.getString("branch"),
                new BigDecimal(vault.openText(row.getBytes("amount")))
                        .movePointLeft(FEN_DECIMALS)
                        .toPlainString(),
                Objects.requireNonNull(row.getObject("booked_at", LocalDateTime.class))
                        .toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** What becomes of a payment. */
    public enum Outcome {
        ARRIVED,
        BOUNCED,
        /** The bank is not to be reached: the request is sent again. */
        AWAY
    }

    /**
     * How it behaves 沙箱银行设置.
     *
     * @param delay until it tells what became of a payment
     * @param copies how often it tells
     * @param next what becomes of the next payments
     * @param reason why they fail, where they do
     * @param times of how many; after them, they arrive
     */
    public record Behaviour(
            Duration delay,
            int copies,
            Outcome next,
            @Nullable BounceReason reason,
            int times) {}

    /** A line of a statement 对账单: what the supplier's own bank shows it. */
    public record Line(long deposit, String account, String holder, String branch, String amount, Instant bookedAt) {}
}
