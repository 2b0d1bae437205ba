package gatehouse.oversight;

import gatehouse.feed.Change;
import gatehouse.feed.ChangeFeed;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When the open boards of this node draw again 看板节拍: soon after a change, and then at most every two seconds, all of them
 * at the same beat, so that one reading of the figures serves them all.
 */
@Component
public class BoardPulse {

    private static final Logger LOG = LoggerFactory.getLogger(BoardPulse.class);
    private static final Set<String> TOPICS = Set.of("case", "clock", "calendar");
    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(2);

    private final List<Runnable> boards = new CopyOnWriteArrayList<>();
    private final AtomicLong beats = new AtomicLong();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("board-pulse").factory());
    private final Runnable unsubscribe;
    private boolean scheduled;
    private long lastBeat = System.nanoTime() - AT_MOST_EVERY.toNanos();

    BoardPulse(ChangeFeed feed) {
        unsubscribe = feed.subscribe(this::heard);
    }

    /** Runs the board at each beat, on the thread of the pulse: hand over quickly. Run the answer to end it. */
    public Runnable listen(Runnable board) {
        boards.add(board);
        return () -> boards.remove(board);
    }

    /** What was read before is old at once: somebody at this node changed something and looks again. */
    public void skip() {
        beats.incrementAndGet();
    }

    /** The number of the beat: what was read at an earlier one may be old. */
    long beat() {
        return beats.get();
    }

    private void heard(List<Change> changes) {
        if (changes.stream().anyMatch(change -> TOPICS.contains(change.topic()))) {
            schedule();
        }
    }

    private synchronized void schedule() {
        if (!scheduled) {
            scheduled = true;
            long pause = lastBeat + AT_MOST_EVERY.toNanos() - System.nanoTime();
            later.schedule(this::tell, Math.max(0, pause), TimeUnit.NANOSECONDS);
        }
    }

    private void tell() {
        begin();
        for (Runnable board : boards) {
            try {
                board.run();
            } catch (RuntimeException broken) {
                LOG.warn("A board could not be told", broken);
            }
        }
    }

    /** A change that is heard from here on is for the next beat. */
    private synchronized void begin() {
        scheduled = false;
        lastBeat = System.nanoTime();
        beats.incrementAndGet();
    }

    @PreDestroy
    void stop() {
        unsubscribe.run();
        later.shutdownNow();
    }
}
