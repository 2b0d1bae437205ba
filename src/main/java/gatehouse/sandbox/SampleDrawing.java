package gatehouse.sandbox;

import gatehouse.counterpart.CounterpartAway;
import gatehouse.document.ScanStore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Draws the scans of open samples in the background 后台绘制, those first that reviewers will open first. Those of closed cases are
 * drawn when somebody looks: all of them would keep a processor busy for a quarter of an hour.
 */
class SampleDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(SampleDrawing.class);

    private static final String NEXT = """
            SELECT s.store_key FROM scan s
            JOIN application_scan a ON a.scan_id = s.id
            JOIN review_case c ON c.application_id = a.application_id
            WHERE s.store_key LIKE 'sample/%' AND c.state IN ('WAITING', 'CLAIMED')
            ORDER BY c.due, s.id LIMIT 60""";

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
                try {
                    drawGently(key);
                } catch (CounterpartAway told) {
                    // the store was told to be away: the others are drawn when somebody looks
                    return;
                }
                drawn++;
            }
            next = next();
        }
        if (drawn > 0) {
            LOG.info("Sample data: {} scans drawn", drawn);
        }
    }

    /** As long at rest as at work: whoever looks around on a small machine meanwhile is not held up. */
    private void drawGently(String key) {
        long began = System.nanoTime();
        store.get(key);
        LockSupport.parkNanos(System.nanoTime() - began);
    }

    private List<String> next() {
        return jdbc.query(NEXT, (row, _) -> Objects.requireNonNull(row.getString("store_key")));
    }
}
