package gatehouse.sms;

import gatehouse.append.Appends;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.MobileNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The rows of the outbox. */
@Repository
class SmsMessages {

    // no INSERT IGNORE: that would hide a value that does not fit
    private static final String INSERT = """
            INSERT INTO sms_message (dedupe_key, template, parameters, mobile, mobile_masked, mobile_hash,
                application_id, state, attempts, not_before, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'PENDING', 0, ?, ?)
            ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key""";

    // one state a statement, and nothing asked for outside the index: what it skipped would stay locked
    private static final String DUE = """
            SELECT id, version, state, template, parameters, mobile, attempts, created_at, not_before, tried_at
            FROM sms_message WHERE state = ? AND not_before <= ?
            ORDER BY not_before, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String TAKE = """
            UPDATE sms_message SET state = 'SENDING', not_before = ?, attempts = attempts + 1, version = version + 1,
                tried_at = COALESCE(tried_at, ?)
            WHERE id = ?""";

    private static final String OUTCOME = """
            UPDATE sms_message SET state = ?, not_before = COALESCE(?, not_before), sent_at = ?, gateway_id = ?,
                last_error = ?, parameters = IF(?, NULL, parameters), version = version + 1
            WHERE id = ? AND version = ?""";

    private static final String ROW = """
            SELECT id, template, parameters, mobile_masked, application_id, state, attempts, not_before, created_at,
                sent_at, gateway_id, last_error, delivered_at, delivery_error
            FROM sms_message""";

    private static final int LONGEST_ERROR = 300;

    private final JdbcTemplate jdbc;
    private final Appends appends;
    private final Vault vault;
    private final SmsTexts texts;
    private final Clock clock;
    private final TransactionOperations transaction;

    SmsMessages(
            JdbcTemplate jdbc,
            Appends appends,
            Vault vault,
            SmsTexts texts,
            Clock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.appends = appends;
        this.vault = vault;
        this.texts = texts;
        this.clock = clock;
        this.transaction = transaction;
    }

    void insert(SmsOrder order) {
        appends.add(
                INSERT,
                order.dedupeKey(),
                order.template(),
                vault.seal(SmsParameters.write(order.parameters())),
                vault.seal(order.mobile().value()),
                order.mobile().masked(),
                vault.fingerprint(order.mobile().value()),
                order.applicationId(),
                utc(order.notBefore()),
                utc(clock.instant()));
    }

    /** Takes what is due, first what another sender left behind. */
    List<TakenSms> take(int most, Duration lease) {
        return Objects.requireNonNull(transaction.execute(_ -> takeNow(most, lease)));
    }

    private List<TakenSms> takeNow(int most, Duration lease) {
        Instant now = clock.instant();
        List<TakenSms> taken = new ArrayList<>(due(SmsState.SENDING, now, most));
        if (taken.size() < most) {
            taken.addAll(due(SmsState.PENDING, now, most - taken.size()));
        }
        jdbc.batchUpdate(
                TAKE,
                taken.stream()
                        .map(sms -> new Object[] {utc(now.plus(lease)), utc(now), sms.id()})
                        .toList());
        return taken;
    }

    private List<TakenSms> due(SmsState state, Instant now, int most) {
        return jdbc.query(DUE, (row, _) -> taken(row, now), state.name(), utc(now), most);
    }

    private TakenSms taken(ResultSet row, Instant now) throws SQLException {
        long id = row.getLong("id");
        Instant created = instant(row, "created_at");
        Instant tried = instantOrNull(row, "tried_at");
        SmsDispatch dispatch = new SmsDispatch(
                "gatehouse-" + id + "-" + Long.toString(created.toEpochMilli(), Character.MAX_RADIX),
                row.getString("template"),
                parameters(row),
                new MobileNumber(vault.openText(row.getBytes("mobile"))),
                tried == null ? instant(row, "not_before") : tried,
                tried == null ? now : tried);
        return new TakenSms(
                id,
                row.getLong("version") + 1,
                row.getInt("attempts") + 1,
                SmsState.SENDING.name().equals(row.getString("state")),
                created,
                dispatch);
    }

    /** Writes what became of a batch: one transaction, one round trip. */
    void record(List<SmsOutcome> outcomes) {
        transaction.executeWithoutResult(_ -> outcomes.forEach(this::record));
    }

    private void record(SmsOutcome outcome) {
        TakenSms sms = outcome.sms();
        Instant notBefore = outcome.notBefore();
        Instant sentAt = outcome.sentAt();
        String error = outcome.error();
        appends.add(
                OUTCOME,
                outcome.state().name(),
                notBefore == null ? null : utc(notBefore),
                sentAt == null ? null : utc(sentAt),
                outcome.gatewayId(),
                error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
                outcome.isOver() && SmsTemplate.isSecret(sms.dispatch().template()),
                sms.id(),
                sms.version());
    }

    /** A person wants it tried again; the gateway is asked first, for a timeout may have hidden its yes. */
    boolean retry(long id) {
        return jdbc.update("""
                        UPDATE sms_message SET state = 'SENDING', not_before = ?, attempts = 0, version = version + 1
                        WHERE id = ? AND state = 'FAILED' AND parameters IS NOT NULL""", utc(clock.instant()), id) == 1;
    }

    List<SmsRow> newest(@Nullable SmsState state, @Nullable String mobile, @Nullable Long before, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE id < ?");
        values.add(before == null ? Long.MAX_VALUE : before);
        if (state != null) {
            where.append(" AND state = ?");
            values.add(state.name());
        }
        if (mobile != null) {
            where.append(" AND mobile_hash = ?");
            values.add(vault.fingerprint(mobile));
        }
        values.add(most);
        return jdbc.query(ROW + where + " ORDER BY id DESC LIMIT ?", (row, _) -> row(row), values.toArray());
    }

    Optional<Instant> oldestWaiting() {
        return jdbc
                .query(
                        "SELECT not_before FROM sms_message WHERE state = 'PENDING' ORDER BY not_before, id LIMIT 1",
                        (row, _) -> instant(row, "not_before"))
                .stream()
                .findFirst();
    }

    private SmsRow row(ResultSet row) throws SQLException {
        String template = row.getString("template");
        long application = row.getLong("application_id");
        Long applicationId = row.wasNull() ? null : application;
        return new SmsRow(
                row.getLong("id"),
                template,
                texts.renderForStaff(template, parameters(row)),
                row.getString("mobile_masked"),
                applicationId,
                SmsState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "not_before"),
                instant(row, "created_at"),
                instantOrNull(row, "sent_at"),
                row.getString("gateway_id"),
                row.getString("last_error"),
                instantOrNull(row, "delivered_at"),
                row.getString("delivery_error"),
                row.getBytes("parameters") != null);
    }

    private Map<String, String> parameters(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("parameters");
        return sealed == null ? Map.of() : SmsParameters.read(vault.openText(sealed));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
