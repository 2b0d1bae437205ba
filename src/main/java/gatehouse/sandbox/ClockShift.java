package gatehouse.sandbox;

import gatehouse.feed.ChangeFeed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** How far the sandbox's clock is ahead: kept in the database, read once a second, so that all nodes agree. */
class ClockShift implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ClockShift.class);
    private static final String TOPIC = "clock";

    private final JdbcTemplate jdbc;
    private final Clock real;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-clock").factory());
    private volatile Duration ahead;

    ClockShift(JdbcTemplate jdbc, Clock real) {
        this.jdbc = jdbc;
        this.real = real;
        this.ahead = read();
        reader.scheduleWithFixedDelay(this::readAgain, 1, 1, TimeUnit.SECONDS);
    }

    Duration ahead() {
        return ahead;
    }

    /** Moves the clock forward; empty, and nothing moved, where that would be back. */
    Optional<Instant> moveTo(Instant wanted, ChangeFeed feed, TransactionOperations transaction) {
        return Optional.ofNullable(transaction.execute(_ -> {
            Duration current = readLocked();
            Duration next = Duration.between(real.instant(), wanted);
            if (next.compareTo(current) < 0) {
                return null;
            }
            write(next, feed);
            return wanted;
        }));
    }

    /** Back to the real time. */
    Instant reset(ChangeFeed feed, TransactionOperations transaction) {
        transaction.executeWithoutResult(_ -> write(Duration.ZERO, feed));
        return real.instant();
    }

    private void write(Duration next, ChangeFeed feed) {
        jdbc.update("UPDATE sandbox_clock SET offset_millis = ? WHERE id = 1", next.toMillis());
        feed.append(TOPIC, 1, Long.toString(next.toMillis()));
        ahead = Duration.ofMillis(next.toMillis());
    }

    private Duration readLocked() {
        return millis("SELECT offset_millis FROM sandbox_clock WHERE id = 1 FOR UPDATE");
    }

    private Duration read() {
        return millis("SELECT offset_millis FROM sandbox_clock WHERE id = 1");
    }

    private Duration millis(String sql) {
        return jdbc.query(sql, (row, _) -> Duration.ofMillis(row.getLong(1))).getFirst();
    }

    private void readAgain() {
        try {
            ahead = read();
        } catch (RuntimeException away) {
            LOG.warn("The sandbox's clock could not be read, it goes on as before: {}", away.getMessage());
        }
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }
}
