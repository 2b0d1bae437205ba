package gatehouse.help;

import gatehouse.secrecy.Vault;
import gatehouse.supplier.SupplierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of questions and answers. */
@Component
class FeedbackTable {

    private static final String ROW = """
            SELECT f.id, s.member_name, f.page, f.question, f.asked_at, f.state, f.claimed_by, f.claimed_by_name,
                f.answer, f.answered_at, f.read_at
            FROM feedback f JOIN supplier s ON s.id = f.supplier_id""";

    private final JdbcClient jdbc;
    private final Vault vault;

    FeedbackTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    long insert(SupplierId supplier, String page, String question, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO feedback (supplier_id, page, question, asked_at, state) VALUES (?, ?, ?, ?, 'OPEN')")
                .params(supplier.value(), page, vault.seal(question), utc(at))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** When the question was asked that has so many newer ones after it, if that was after the given time. */
    Optional<Instant> askedBefore(int newer, SupplierId supplier, Instant since) {
        return jdbc.sql("""
                        SELECT asked_at FROM feedback WHERE supplier_id = ? AND asked_at > ?
                        ORDER BY asked_at DESC LIMIT 1 OFFSET ?""")
                .params(supplier.value(), utc(since), newer)
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** The newest first. */
    List<FeedbackRow> of(SupplierId supplier, int most) {
        return jdbc.sql(ROW + " WHERE f.supplier_id = ? ORDER BY f.asked_at DESC, f.id DESC LIMIT ?")
                .params(supplier.value(), most)
                .query((row, _) -> row(row))
                .list();
    }

    /** Who waits longest first; of what is answered, the newest first. */
    List<FeedbackRow> in(FeedbackState state, int most) {
        String order = state == FeedbackState.ANSWERED ? "DESC" : "ASC";
        return jdbc.sql(ROW + " WHERE f.state = ? ORDER BY f.asked_at " + order + ", f.id " + order + " LIMIT ?")
                .params(state.name(), most)
                .query((row, _) -> row(row))
                .list();
    }

    /** As many at most: what is counted further is not worth the reading. */
    long open(int most) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM feedback WHERE state = 'OPEN' LIMIT ?) counted")
                .param(most)
                .query(Long.class)
                .single();
    }

    Optional<FeedbackRow> find(long id) {
        return jdbc.sql(ROW + " WHERE f.id = ?")
                .param(id)
                .query((row, _) -> row(row))
                .optional();
    }

    Optional<SupplierId> supplierOf(long id) {
        return jdbc.sql("SELECT supplier_id FROM feedback WHERE id = ?")
                .param(id)
                .query((row, _) -> new SupplierId(row.getLong("supplier_id")))
                .optional();
    }

    int unread(SupplierId supplier) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM feedback WHERE supplier_id = ? AND state = 'ANSWERED' AND read_at IS NULL")
                .param(supplier.value())
                .query(Integer.class)
                .single();
    }

    void read(SupplierId supplier, Instant at) {
        jdbc.sql("""
                        UPDATE feedback SET read_at = ?
                        WHERE supplier_id = ? AND state = 'ANSWERED' AND read_at IS NULL""").params(utc(at), supplier.value()).update();
    }

    void read(SupplierId supplier, long id, Instant at) {
        jdbc.sql("""
                        UPDATE feedback SET read_at = ?
                        WHERE id = ? AND supplier_id = ? AND state = 'ANSWERED' AND read_at IS NULL""").params(utc(at), id, supplier.value()).update();
    }

    boolean claim(long id, long staff, String name) {
        return jdbc.sql("""
                        UPDATE feedback SET state = 'CLAIMED', claimed_by = ?, claimed_by_name = ?
                        WHERE id = ? AND state = 'OPEN'""").params(staff, name, id).update() == 1;
    }

    boolean release(long id) {
        return jdbc.sql("""
                        UPDATE feedback SET state = 'OPEN', claimed_by = NULL, claimed_by_name = NULL
                        WHERE id = ? AND state = 'CLAIMED'""").param(id).update() == 1;
    }

    boolean answer(long id, long staff, String answer, Instant at) {
        return jdbc.sql("""
                        UPDATE feedback SET state = 'ANSWERED', answer = ?, answered_at = ?
                        WHERE id = ? AND state = 'CLAIMED' AND claimed_by = ?""").params(vault.seal(answer), utc(at), id, staff).update() == 1;
    }

    private FeedbackRow row(ResultSet row) throws SQLException {
        byte[] answer = row.getBytes("answer");
        FeedbackState state = FeedbackState.valueOf(row.getString("state"));
        return new FeedbackRow(
                row.getLong("id"),
                row.getString("member_name"),
                row.getString("page"),
                vault.openText(row.getBytes("question")),
                Objects.requireNonNull(instant(row, "asked_at")),
                state,
                row.getObject("claimed_by", Long.class),
                row.getString("claimed_by_name"),
                answer == null ? null : vault.openText(answer),
                instant(row, "answered_at"),
                state == FeedbackState.ANSWERED && instant(row, "read_at") == null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
