package gatehouse.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the change feed for this node, four times a second. Ids commit out of order, so an id that was passed over is
 * asked for again until it shows or is old enough to have been rolled back.
 */
@Component
class ChangeReader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ROLLED_BACK_AFTER = Duration.ofSeconds(60);
    private static final int BATCH = 2000;
    private static final int GAPS_KEPT = 5000;

    private final JdbcClient jdbc;
    private final ChangeFeed feed;
    private final SortedMap<Long, Instant> gaps = new TreeMap<>();
    private long last;
    private volatile @org.jspecify.annotations.Nullable Thread thread;

    ChangeReader(JdbcClient jdbc, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.feed = feed;
    }

    @Override
    public void start() {
        last = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM change_feed")
                .query(Long.class)
                .single();
        // known before it runs: it goes on only as long as it is the one
        Thread reader = Thread.ofPlatform().daemon().name("change-reader").unstarted(this::run);
        thread = reader;
        reader.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                while (readOnce() == BATCH) {
                    // a full batch: more is waiting
                }
            } catch (RuntimeException away) {
                if (thread == Thread.currentThread()) {
                    LOG.warn("The change feed could not be read, trying again: {}", away.getMessage());
                }
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    int readOnce() {
        List<Change> late = readGaps();
        List<Change> fresh = jdbc.sql(
                        "SELECT id, topic, subject, detail FROM change_feed WHERE id > ? ORDER BY id LIMIT " + BATCH)
                .param(last)
                .query(ChangeReader::change)
                .list();
        Instant now = Instant.now();
        for (Change change : fresh) {
            for (long passed = Math.max(last + 1, change.id() - GAPS_KEPT); passed < change.id(); passed++) {
                gaps.put(passed, now);
            }
            last = change.id();
        }
        gaps.values().removeIf(seen -> seen.plus(ROLLED_BACK_AFTER).isBefore(now));
        while (gaps.size() > GAPS_KEPT) {
            gaps.remove(gaps.firstKey());
        }
        List<Change> all = new ArrayList<>(late);
        all.addAll(fresh);
        if (!all.isEmpty()) {
            feed.tell(all);
        }
        return fresh.size();
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        return new Change(row.getLong("id"), row.getString("topic"), row.getLong("subject"), row.getString("detail"));
    }

    private List<Change> readGaps() {
        if (gaps.isEmpty()) {
            return List.of();
        }
        List<Change> late = jdbc.sql(
                        "SELECT id, topic, subject, detail FROM change_feed WHERE id IN (:ids) ORDER BY id")
                .param("ids", List.copyOf(gaps.keySet()))
                .query(ChangeReader::change)
                .list();
        late.forEach(change -> gaps.remove(change.id()));
        return late;
    }
}
