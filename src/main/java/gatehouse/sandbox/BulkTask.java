package gatehouse.sandbox;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;

/** {@code ./gatehouse sample N} 批量样例: adds them to the database that was found, tells how far it is, and leaves. */
class BulkTask implements ApplicationRunner {

    private static final Duration TELL_EVERY = Duration.ofSeconds(1);

    private final BulkSample bulk;
    private final Environment environment;
    private final PrintStream console;
    private long began;
    private long told;

    BulkTask(BulkSample bulk, Environment environment, PrintStream console) {
        this.bulk = bulk;
        this.environment = environment;
        this.console = console;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int count = environment.getRequiredProperty("gatehouse.sample.count", Integer.class);
        began = System.nanoTime();
        bulk.add(count, written -> tell(written, 2 * count));
    }

    private synchronized void tell(int written, int all) {
        long now = System.nanoTime();
        if (written < all && now - told < TELL_EVERY.toNanos()) {
            return;
        }
        told = now;
        double seconds = (now - began) / 1e9;
        console.printf("%,d / %,d 件申请，每秒 %,d 件%n", written, all, Math.round(written / seconds));
    }
}
