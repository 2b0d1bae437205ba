package gatehouse.deposit;

import java.util.function.LongSupplier;

/** The fuse 熔断: a bank that failed several times in a row is left alone for a while, then tried with a single request. */
class PayoutCircuit {

    private final PayoutSettings settings;
    // not the application's clock: that one can be moved
    private final LongSupplier nanoTime;
    private int failures;
    private long openUntil;

    PayoutCircuit(PayoutSettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        this.nanoTime = nanoTime;
    }

    /** How many requests may go now: none, one to try, or a whole batch. */
    synchronized int allowance() {
        if (failures < settings.failuresInARow()) {
            return settings.batch();
        }
        return nanoTime.getAsLong() - openUntil < 0 ? 0 : 1;
    }

    synchronized boolean isDown() {
        return failures >= settings.failuresInARow();
    }

    synchronized void worked() {
        failures = 0;
    }

    synchronized void failed() {
        failures++;
        openUntil = nanoTime.getAsLong() + settings.downPause().toNanos();
    }
}
