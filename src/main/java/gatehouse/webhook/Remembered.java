package gatehouse.webhook;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for far more often than it changes 暂存答案. */
final class Remembered {

    private final long nanos;
    private final AtomicInteger forgotten = new AtomicInteger();
    private volatile @Nullable Answer last;

    Remembered(Duration time) {
        this.nanos = time.toNanos();
    }

    boolean get(BooleanSupplier question) {
        Answer known = last;
        if (known != null && System.nanoTime() - known.at() < nanos) {
            return known.answer();
        }
        int before = forgotten.get();
        long asked = System.nanoTime();
        boolean answer = question.getAsBoolean();
        last = new Answer(asked, answer);
        if (forgotten.get() != before) {
            // it was asked before what has changed meanwhile
            last = null;
        }
        return answer;
    }

    void forget() {
        forgotten.incrementAndGet();
        last = null;
    }

    private record Answer(long at, boolean answer) {}
}
