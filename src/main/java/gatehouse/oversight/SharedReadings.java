package gatehouse.oversight;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What several screens ask at the same beat is read once 共享读取, and kept for a second. */
class SharedReadings {

    private static final long KEPT = Duration.ofSeconds(1).toNanos();

    private final Map<Object, Reading> readings = new ConcurrentHashMap<>();
    private final BoardPulse pulse;

    SharedReadings(BoardPulse pulse) {
        this.pulse = pulse;
    }

    /** Those who ask while it is being read wait for it, and do not read themselves. */
    @SuppressWarnings("unchecked")
    <T> T get(Object question, Supplier<T> read) {
        Reading reading =
                readings.compute(question, (asked, known) -> known == null || isOld(known) ? read(read) : known);
        readings.values().removeIf(this::isOld);
        return (T) reading.answer();
    }

    private Reading read(Supplier<?> read) {
        // before the reading: a change that comes while it runs makes it old
        long beat = pulse.beat();
        long at = System.nanoTime();
        return new Reading(beat, at, read.get());
    }

    private boolean isOld(Reading reading) {
        return reading.beat() != pulse.beat() || System.nanoTime() - reading.at() > KEPT;
    }

    private record Reading(long beat, long at, Object answer) {}
}
