package gatehouse.feed;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Strikes the hours 整点: at midnight bands change, at 16:00 the promise does, and nothing happens that would tell the open
 * screens. Each node tells its own, at every hour and when its clock was moved, under the topic of the clock.
 */
@Component
class HourStroke {

    static final String TOPIC = "clock";

    private static final Duration EVERY = Duration.ofSeconds(1);
    /** A clock that runs as time does is never this far from where it was expected. */
    private static final Duration MOVED = Duration.ofSeconds(5);

    private final ChangeFeed feed;
    private final Clock clock;
    private final LongSupplier nanos;
    private final ScheduledExecutorService striker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("hour-stroke").factory());
    private Instant last;
    private long lastNanos;

    @Autowired
    HourStroke(ChangeFeed feed, Clock clock) {
        this(feed, clock, System::nanoTime);
        striker.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    HourStroke(ChangeFeed feed, Clock clock, LongSupplier nanos) {
        this.feed = feed;
        this.clock = clock;
        this.nanos = nanos;
        this.last = clock.instant();
        this.lastNanos = nanos.getAsLong();
    }

    /** Looks at the clock, and tells where an hour has begun since the last look or the clock was moved. */
    final synchronized void look() {
        Instant now = clock.instant();
        long nowNanos = nanos.getAsLong();
        boolean told = !hour(now).equals(hour(last)) || isMoved(now, nowNanos);
        last = now;
        lastNanos = nowNanos;
        if (told) {
            // no row of the feed: below zero, and new every time
            feed.tell(List.of(new Change(-now.toEpochMilli(), TOPIC, 0, "hour")));
        }
    }

    private boolean isMoved(Instant now, long nowNanos) {
        Duration off = Duration.between(last.plusNanos(nowNanos - lastNanos), now);
        return off.abs().compareTo(MOVED) > 0;
    }

    /** The hours of Beijing begin with those of the world. */
    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        striker.shutdownNow();
    }
}
