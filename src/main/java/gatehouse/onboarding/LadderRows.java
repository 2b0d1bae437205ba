package gatehouse.onboarding;

import gatehouse.audit.Actor;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored steps of the ladders 步骤记录: one row for each step that was opened, skipped or suspended. */
@Component
class LadderRows {

    private final JdbcClient jdbc;

    LadderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One stored step, and who brought it there.
     *
     * @param proof none where a review or the supplier opened it
     * @param revokedBecause why its approval was taken back; none once it is open again
     */
    record Row(
            Step step,
            StepState state,
            Instant since,
            String byName,
            @Nullable Proof proof,
            @Nullable String revokedBecause) {

        boolean is(StepState wanted) {
            return state == wanted;
        }
    }

    /** The automatic check that opened a step. */
    record Proof(KindCode kind, Instant at) {}

    /** A step that an automatic check opened, with the company as it was last approved. */
    record Proven(SupplierId supplier, String companyName, Row row) {}

    Map<Step, Row> of(SupplierId supplier) {
        Map<Step, Row> rows = new EnumMap<>(Step.class);
        jdbc.sql("SELECT * FROM ladder_step WHERE supplier_id = ?")
                .param(supplier.value())
                .query(LadderRows::row)
                .list()
                .forEach(row -> rows.put(row.step(), row));
        return rows;
    }

    /** Two who change the same step: the second waits, and sees what the first did. */
    Optional<Row> lock(SupplierId supplier, Step step) {
        return jdbc.sql("SELECT * FROM ladder_step WHERE supplier_id = ? AND step = ? FOR UPDATE")
                .params(supplier.value(), step.name())
                .query(LadderRows::row)
                .optional();
    }

    /** @param by its name is the row's */
    void put(SupplierId supplier, Row row, Actor by) {
        Proof proof = row.proof();
        jdbc.sql("""
                        INSERT INTO ladder_step
                            (supplier_id, step, state, since, by_type, by_id, by_name, proven_by, proven_at, revoked_reason)
                        VALUES (:supplier, :step, :state, :since, :byType, :byId, :byName, :provenBy, :provenAt, :revoked)
                        ON DUPLICATE KEY UPDATE state = :state, since = :since,
                            by_type = :byType, by_id = :byId, by_name = :byName,
                            proven_by = :provenBy, proven_at = :provenAt, revoked_reason = :revoked""")
                .param("supplier", supplier.value())
                .param("step", row.step().name())
                .param("state", row.state().name())
                .param("since", utc(row.since()))
                .param("byType", by.type().name())
                .param("byId", by.id())
                .param("byName", row.byName())
                .param("provenBy", proof == null ? null : proof.kind().value())
                .param("provenAt", proof == null ? null : utc(proof.at()))
                .param("revoked", row.revokedBecause())
                .update();
    }

    void remove(SupplierId supplier, Step step) {
        jdbc.sql("DELETE FROM ladder_step WHERE supplier_id = ? AND step = ?")
                .params(supplier.value(), step.name())
                .update();
    }

    /**
     * The latest proof first.
     *
     * @param of one supplier; none for all
     */
    List<Proven> proven(@Nullable SupplierId of, Instant before, long belowSupplier, int size) {
        // one supplier has a handful of steps; all of them are walked along the index of proofs
        return jdbc.sql("""
                        SELECT l.*, COALESCE((SELECT a.company_name FROM application a
                            WHERE a.supplier_id = l.supplier_id AND a.state = 'APPROVED' ORDER BY a.id DESC LIMIT 1), '') company
                        FROM ladder_step l
                        WHERE l.proven_at <= :before AND (l.proven_at < :before OR l.supplier_id < :below) %s
                        ORDER BY l.proven_at DESC, l.supplier_id DESC LIMIT :size""".formatted(of == null ? "" : "AND l.supplier_id = :supplier"))
                .params(of == null ? Map.of() : Map.of("supplier", of.value()))
                .param("before", utc(before))
                .param("below", belowSupplier)
                .param("size", size)
                .query((row, number) -> new Proven(
                        new SupplierId(row.getLong("supplier_id")), row.getString("company"), row(row, number)))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String provenBy = row.getString("proven_by");
        return new Row(
                Step.valueOf(row.getString("step")),
                StepState.valueOf(row.getString("state")),
                instant(row, "since"),
                row.getString("by_name"),
                provenBy == null ? null : new Proof(new KindCode(provenBy), instant(row, "proven_at")),
                row.getString("revoked_reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
