package gatehouse.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** How long one thing takes, done many times 计时: in milliseconds, after a warm-up that is not counted. */
record Timing(double median, double p95) {

    static Timing of(int times, IntConsumer work) {
        return inTurns(times, work).getFirst();
    }

    /** Several in turns, A B A B …: whatever slows the machine down for a while slows all of them. */
    static List<Timing> inTurns(int times, IntConsumer... works) {
        for (int warm = 0; warm < times; warm++) {
            for (IntConsumer work : works) {
                work.accept(warm);
            }
        }
        long[][] nanos = new long[works.length][times];
        for (int turn = 0; turn < times; turn++) {
            for (int of = 0; of < works.length; of++) {
                long began = System.nanoTime();
                works[of].accept(turn);
                nanos[of][turn] = System.nanoTime() - began;
            }
        }
        return Arrays.stream(nanos).map(Timing::of).toList();
    }

    private static Timing of(long[] nanos) {
        int times = nanos.length;
        Arrays.sort(nanos);
        return new Timing(nanos[times / 2] / 1e6, nanos[Math.min(times - 1, times * 95 / 100)] / 1e6);
    }

    @Override
    public String toString() {
        return "%.2f ms (p95 %.2f)".formatted(median, p95);
    }
}
