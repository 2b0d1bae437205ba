package gatehouse.review;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks the pairs of closed cases as closed 检索项归档, a moment later and unhurried: until then they only cost a search a few
 * steps, they are never shown. A run does no more than a share, so that after an hour of many decisions the desk stays quick.
 */
@Component
class GramSweep {

    /** With a run every five seconds twenty cases a second: more than two hundred people decide. */
    private static final int SHARE = 100;

    private final DeskTransaction transaction;
    private final JdbcClient jdbc;

    GramSweep(DeskTransaction transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    void run() {
        transaction.run(() -> {
            List<Long> stale = jdbc.sql("SELECT application_id FROM review_gram_stale ORDER BY application_id LIMIT "
                            + SHARE + " FOR UPDATE SKIP LOCKED")
                    .query((row, index) -> row.getLong(1))
                    .list();
            if (!stale.isEmpty()) {
                mark(stale);
            }
        });
    }

    private void mark(List<Long> stale) {
        // locked, so that none of them comes back as a new round meanwhile
        List<Long> closed = jdbc.sql("""
                        SELECT application_id FROM review_case
                        WHERE application_id IN (:ids) AND state IN ('CLOSED', 'WITHDRAWN') FOR UPDATE""")
                .param("ids", stale)
                .query((row, index) -> row.getLong(1))
                .list();
        if (!closed.isEmpty()) {
            jdbc.sql("UPDATE review_case_gram SET is_open = FALSE WHERE application_id IN (:ids) AND is_open")
                    .param("ids", closed)
                    .update();
        }
        jdbc.sql("DELETE FROM review_gram_stale WHERE application_id IN (:ids)")
                .param("ids", stale)
                .update();
    }
}
