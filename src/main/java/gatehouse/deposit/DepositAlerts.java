package gatehouse.deposit;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alerts 打款预警 for supervisors: exhausted deposits on several days may be somebody guessing. */
@Repository
class DepositAlerts {

    private final JdbcClient jdbc;

    DepositAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One open alert a supplier and step; it grows with the days. */
    void raise(SupplierId supplier, KindCode kind, int days, Instant at) {
        jdbc.sql("""
                        INSERT INTO deposit_alert (open_key, supplier_id, kind, exhausted_days, raised_at)
                        VALUES (:key, :supplier, :kind, :days, :at)
                        ON DUPLICATE KEY UPDATE raised_at = IF(exhausted_days = :days, raised_at, :at),
                            exhausted_days = :days""")
                .param("key", openKey(supplier, kind))
                .param("supplier", supplier.value())
                .param("kind", kind.value())
                .param("days", days)
                .param("at", utc(at))
                .update();
    }

    /** The amount was entered rightly after all. */
    void resolve(SupplierId supplier, KindCode kind, Instant at) {
        jdbc.sql("UPDATE deposit_alert SET open_key = NULL, resolved_at = :at WHERE open_key = :key")
                .param("at", utc(at))
                .param("key", openKey(supplier, kind))
                .update();
    }

    /** False where somebody did so before. */
    boolean dismiss(long id, Instant at) {
        return jdbc.sql("""
                                UPDATE deposit_alert SET open_key = NULL, resolved_at = :at
                                WHERE id = :id AND resolved_at IS NULL""").param("at", utc(at)).param("id", id).update() == 1;
    }

    List<Open> open(int most) {
        return jdbc.sql("""
                        SELECT id, supplier_id, kind, exhausted_days, raised_at FROM deposit_alert
                        WHERE resolved_at IS NULL ORDER BY raised_at DESC, id DESC LIMIT :most""")
                .param("most", most)
                .query((row, _) -> new Open(
                        row.getLong("id"),
                        new SupplierId(row.getLong("supplier_id")),
                        new KindCode(row.getString("kind")),
                        row.getInt("exhausted_days"),
                        row.getObject("raised_at", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .list();
    }

    private static String openKey(SupplierId supplier, KindCode kind) {
        return supplier.value() + ":" + kind;
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** An alert that nobody has answered by a right amount yet. */
    record Open(long id, SupplierId supplier, KindCode kind, int days, Instant raisedAt) {}
}
