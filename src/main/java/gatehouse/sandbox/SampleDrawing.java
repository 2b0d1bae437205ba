package gatehouse.sandbox;

import gatehouse.document.ScanStore;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Draws the scans of the samples in the background 后台绘制, those first that reviewers will open first. */
class SampleDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDrawing.class);

    private static final String NEXT = """
            SELECT s.store_key FROM scan s
            JOIN application_scan a ON a.scan_id = s.id
            JOIN review_case c ON c.application_id = a.application_id
            WHERE s.store_key LIKE 'sample/%'
            ORDER BY c.state NOT IN ('WAITING', 'CLAIMED'), c.due, s.id LIMIT 60""";

    private final ScanStore store;
    private final JdbcTemplate jdbc;

    SampleDrawing(ScanStore store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    void drawAll() {
        int drawn = 0;
        List<String> next = next();
        while (!next.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (String key : next) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                store.get(key);
                drawn++;
            }
            next = next();
        }
        if (drawn > 0) {
            LOG.info("Sample data: {} scans drawn", drawn);
        }
    }

    private List<String> next() {
        return jdbc.query(NEXT, (row, _) -> Objects.requireNonNull(row.getString("store_key")));
    }
}
