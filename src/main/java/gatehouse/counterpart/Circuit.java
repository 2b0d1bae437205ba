package gatehouse.counterpart;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The fuse 熔断: a counterpart that failed several times in a row is left alone for a while, then tried again. */
public class Circuit {

    private final int failuresInARow;
    private final Duration downPause;
    // not the application's clock: that one can be moved
    private final LongSupplier nanoTime;
    private int failures;
    private long openUntil;

    public Circuit(int failuresInARow, Duration downPause, LongSupplier nanoTime) {
        this.failuresInARow = failuresInARow;
        this.downPause = downPause;
        this.nanoTime = nanoTime;
    }

    public synchronized boolean mayTry() {
        return failures < failuresInARow || nanoTime.getAsLong() - openUntil >= 0;
    }

    /** How many of a batch may go now: none, one to try, or all. */
    public synchronized int allowance(int batch) {
        if (!isDown()) {
            return batch;
        }
        return mayTry() ? 1 : 0;
    }

    public synchronized boolean isDown() {
        return failures >= failuresInARow;
    }

    public synchronized void worked() {
        failures = 0;
    }

    public synchronized void failed() {
        failures++;
        openUntil = nanoTime.getAsLong() + downPause.toNanos();
    }
}
