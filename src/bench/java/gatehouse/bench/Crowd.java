package gatehouse.bench;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Several at work at the same time 并发: how much they get done in a second. */
final class Crowd {

    private Crowd() {}

    /** Each thread gets its own worker, which does one thing at a time and says whether there was anything to do. */
    static double perSecond(int threads, Duration time, IntFunction<Worker> workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var ready = new CountDownLatch(threads);
            var start = new CountDownLatch(1);
            List<Future<Long>> counts = IntStream.range(0, threads)
                    .mapToObj(index -> pool.submit(() -> {
                        Worker worker = workers.apply(index);
                        ready.countDown();
                        start.await();
                        long end = System.nanoTime() + time.toNanos();
                        long done = 0;
                        while (System.nanoTime() < end && worker.workOnce()) {
                            done++;
                        }
                        return done;
                    }))
                    .toList();
            ready.await();
            long began = System.nanoTime();
            start.countDown();
            long done = 0;
            for (Future<Long> count : counts) {
                done += count.get();
            }
            return done / ((System.nanoTime() - began) / 1e9);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** One of the crowd. */
    interface Worker {

        boolean workOnce();
    }
}
