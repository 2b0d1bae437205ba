package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What happened to a case so far 历史记录, the newest last. */
@Component
class CaseHistory {

    private static final String STEPS =
            "SELECT at, round, step, actor_name, note FROM review_step WHERE application_id = ? ORDER BY id";

    private final JdbcTemplate jdbc;

    CaseHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseDetail.Step> of(ApplicationId id) {
        return jdbc.query(
                STEPS,
                (row, index) -> new CaseDetail.Step(
                        row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getInt("round"),
                        row.getString("step"),
                        row.getString("actor_name"),
                        row.getString("note")),
                id.value());
    }
}
