package gatehouse.webhook;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An answer that is asked for far more often than it changes 暂存答案. */
final class Remembered {

    private final long nanos;
    private volatile @Nullable Answer last;

    Remembered(Duration time) {
        this.nanos = time.toNanos();
    }

    boolean get(BooleanSupplier question) {
        Answer known = last;
        if (known != null && System.nanoTime() - known.at() < nanos) {
            return known.answer();
        }
        long asked = System.nanoTime();
        boolean answer = question.getAsBoolean();
        last = new Answer(asked, answer);
        return answer;
    }

    void forget() {
        last = null;
    }

    private record Answer(long at, boolean answer) {}
}
