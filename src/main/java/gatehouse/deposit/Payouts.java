package gatehouse.deposit;

import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The outbox 打款发件箱 of requests to the bank: a row written with the deposit, sent later, again after a crash. */
@Repository
class Payouts {

    private static final String PENDING = "PENDING";
    private static final String SENDING = "SENDING";
    private static final String SENT = "SENT";
    private static final String DROPPED = "DROPPED";
    private static final int LONGEST_ERROR = 300;

    // one state a statement, and nothing asked for outside the index: what it skipped would stay locked
    private static final String DUE = """
            SELECT deposit_id, version, attempts FROM deposit_payout WHERE state = ? AND not_before <= ?
            ORDER BY not_before, deposit_id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String TAKE = """
            UPDATE deposit_payout SET state = 'SENDING', not_before = ?, attempts = attempts + 1, version = version + 1
            WHERE deposit_id = ?""";

    private static final String OUTCOME = """
            UPDATE deposit_payout SET state = ?, not_before = COALESCE(?, not_before), last_error = ?,
                version = version + 1
            WHERE deposit_id = ? AND version = ?""";

    private static final String ORDER = """
            SELECT id, bank, branch, cnaps, account, holder, amount FROM deposit
            WHERE id = ? AND state = 'IN_FLIGHT' AND expires_at > ?""";

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;
    private final TransactionOperations transaction;

    Payouts(JdbcTemplate jdbc, Vault vault, Clock clock, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Part of the caller's transaction. */
    void enqueue(DepositId id, Instant now) {
        jdbc.update("""
                        INSERT INTO deposit_payout (deposit_id, state, attempts, not_before, version, created_at)
                        VALUES (?, 'PENDING', 0, ?, 0, ?)""", id.value(), utc(now), utc(now));
    }

    /** Takes what is due, first what another sender left behind. */
    List<TakenPayout> take(int most, Duration lease) {
        return Objects.requireNonNull(transaction.execute(_ -> takeNow(most, lease)));
    }

    private List<TakenPayout> takeNow(int most, Duration lease) {
        Instant now = clock.instant();
        List<TakenPayout> taken = new ArrayList<>(due(SENDING, now, most));
        if (taken.size() < most) {
            taken.addAll(due(PENDING, now, most - taken.size()));
        }
        jdbc.batchUpdate(
                TAKE,
                taken.stream()
                        .map(payout ->
                                new Object[] {utc(now.plus(lease)), payout.id().value()})
                        .toList());
        return taken;
    }

    private List<TakenPayout> due(String state, Instant now, int most) {
        return jdbc.query(
                DUE,
                (row, _) -> new TakenPayout(
                        new DepositId(row.getLong("deposit_id")),
                        row.getLong("version") + 1,
                        row.getInt("attempts") + 1),
                state,
                utc(now),
                most);
    }

    /** What is to be paid; none where the deposit does not wait for the bank any more. */
    Optional<PayoutOrder> order(DepositId id) {
        return jdbc.query(ORDER, (row, _) -> order(row), id.value(), utc(clock.instant())).stream()
                .findFirst();
    }

    private PayoutOrder order(ResultSet row) throws SQLException {
        return new PayoutOrder(
                new DepositId(row.getLong("id")),
                row.getString("bank"),
                row.getString("branch"),
                new BankCode(row.getString("cnaps")),
                new BankAccountNumber(vault.openText(row.getBytes("account"))),
                row.getString("holder"),
                DepositAmount.ofCanonical(vault.openText(row.getBytes("amount"))));
    }

    void sent(TakenPayout payout) {
        outcome(payout, SENT, null, null);
    }

    void dropped(TakenPayout payout) {
        outcome(payout, DROPPED, null, null);
    }

    void pending(TakenPayout payout, Instant notBefore, String error) {
        outcome(payout, PENDING, notBefore, error);
    }

    private void outcome(TakenPayout payout, String state, @Nullable Instant notBefore, @Nullable String error) {
        jdbc.update(
                OUTCOME,
                state,
                notBefore == null ? null : utc(notBefore),
                error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                payout.id().value(),
                payout.version());
    }

    Optional<Instant> oldestWaiting() {
        return jdbc
                .query(
                        """
                                SELECT not_before FROM deposit_payout WHERE state = 'PENDING'
                                ORDER BY not_before, deposit_id LIMIT 1""",
                        (row, _) ->
                                row.getObject("not_before", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .stream()
                .findFirst();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
