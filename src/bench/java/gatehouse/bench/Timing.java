package gatehouse.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** How long one thing takes, done many times 计时: in milliseconds, after a warm-up that is not counted. */
record Timing(double median, double p95) {

    static Timing of(int times, IntConsumer work) {
        for (int warm = 0; warm < Math.max(20, times / 4); warm++) {
            work.accept(warm);
        }
        long[] nanos = new long[times];
        for (int turn = 0; turn < times; turn++) {
            long began = System.nanoTime();
            work.accept(turn);
            nanos[turn] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return new Timing(nanos[times / 2] / 1e6, nanos[Math.min(times - 1, times * 95 / 100)] / 1e6);
    }

    @Override
    public String toString() {
        return "%.2f ms (p95 %.2f)".formatted(median, p95);
    }
}
