package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps what a round was 历史轮次 when its application comes back: the case has room for the newest round only. */
@Component
class EarlierRounds {

    private static final String KEEP = """
            INSERT INTO review_earlier_round (application_id, round, kind, state, submitted_at, promised_before,
              latest_before, decision, decided_by_name, decided_at)
            SELECT application_id, round, kind, state, submitted_at, promised_before,
              latest_before, decision, decided_by_name, decided_at
            FROM review_case WHERE application_id = ?""";

    private final JdbcTemplate jdbc;

    EarlierRounds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Before the case begins its next round, in the same transaction: what is in the table is the round that ended. */
    void keep(ApplicationId id) {
        jdbc.update(KEEP, id.value());
    }
}
