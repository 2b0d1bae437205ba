package gatehouse.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the platforms 回调投递. Rows are taken under a lease in one transaction, the call is made in none, its answer is
 * written in another: after a crash at any point the delivery is made again, under the same message id. While some calls wait
 * for their answer, the others go on: nobody waits for the slowest.
 */
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final WebhookDeliveries deliveries;
    private final WebhookClient client;
    private final int batch;

    WebhookSender(WebhookDeliveries deliveries, WebhookClient client, int batch) {
        this.deliveries = deliveries;
        this.client = client;
        this.batch = batch;
    }

    /** Sends until nothing is due and nothing is under way. */
    void sendDue() {
        BlockingQueue<TakenDelivery> ended = new LinkedBlockingQueue<>();
        int underWay = 0;
        try (ExecutorService threads = threads()) {
            while (!Thread.currentThread().isInterrupted()) {
                List<TakenDelivery> taken = deliveries.take(batch - underWay, batch / 2);
                taken.forEach(delivery -> threads.submit(() -> send(delivery, ended)));
                underWay += taken.size();
                if (underWay == 0) {
                    return;
                }
                underWay -= ended(ended);
            }
        }
    }

    /** No virtual ones: looking up a name occupies the processor's thread for as long as somebody's name server pleases. */
    private static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("webhook-", 0).factory());
    }

    private void send(TakenDelivery delivery, BlockingQueue<TakenDelivery> ended) {
        try {
            CallAnswer answer = client.call(delivery);
            // a call that was broken off because this node stops says nothing of the platform: its row comes back
            if (!Thread.currentThread().isInterrupted()) {
                deliveries.answered(delivery, answer);
            }
        } catch (RuntimeException broken) {
            // its row stays under the lease and comes back
            LOG.error("A platform could not be called back", broken);
        } finally {
            ended.add(delivery);
        }
    }

    /** How many calls have ended; waits for the first, but not for long: meanwhile more may be due. */
    private static int ended(BlockingQueue<TakenDelivery> ended) {
        List<TakenDelivery> all = new ArrayList<>();
        try {
            TakenDelivery first = ended.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                all.add(first);
                ended.drainTo(all);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return all.size();
    }
}
