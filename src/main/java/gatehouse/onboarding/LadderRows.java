package gatehouse.onboarding;

import gatehouse.audit.Actor;
import gatehouse.supplier.SupplierId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored steps of the ladders 步骤记录: one row for each step that was opened, skipped or suspended. */
@Component
class LadderRows {

    private final JdbcClient jdbc;

    LadderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One stored step, and who brought it there. */
    record Row(Step step, StepState state, Instant since, String byName) {}

    Map<Step, Row> of(SupplierId supplier) {
        Map<Step, Row> rows = new EnumMap<>(Step.class);
        jdbc.sql("SELECT step, state, since, by_name FROM ladder_step WHERE supplier_id = ?")
                .param(supplier.value())
                .query(LadderRows::row)
                .list()
                .forEach(row -> rows.put(row.step(), row));
        return rows;
    }

    /** Two who change the same step: the second waits, and sees what the first did. */
    Optional<StepState> lock(SupplierId supplier, Step step) {
        return jdbc.sql("SELECT state FROM ladder_step WHERE supplier_id = ? AND step = ? FOR UPDATE")
                .params(supplier.value(), step.name())
                .query(String.class)
                .optional()
                .map(StepState::valueOf);
    }

    void put(SupplierId supplier, Step step, StepState state, Instant since, Actor by) {
        jdbc.sql("""
                        INSERT INTO ladder_step (supplier_id, step, state, since, by_type, by_id, by_name)
                        VALUES (:supplier, :step, :state, :since, :byType, :byId, :byName)
                        ON DUPLICATE KEY UPDATE state = :state, since = :since,
                            by_type = :byType, by_id = :byId, by_name = :byName""")
                .param("supplier", supplier.value())
                .param("step", step.name())
                .param("state", state.name())
                .param("since", LocalDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("byType", by.type().name())
                .param("byId", by.id())
                .param("byName", by.name())
                .update();
    }

    void remove(SupplierId supplier, Step step) {
        jdbc.sql("DELETE FROM ladder_step WHERE supplier_id = ? AND step = ?")
                .params(supplier.value(), step.name())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                Step.valueOf(row.getString("step")),
                StepState.valueOf(row.getString("state")),
                row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("by_name"));
    }
}
