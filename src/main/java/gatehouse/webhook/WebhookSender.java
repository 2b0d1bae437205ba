package gatehouse.webhook;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls the platforms 回调投递. Rows are taken under a lease in one transaction, the call is made in none, its answer is
 * written in another: after a crash at any point the delivery is made again, under the same message id.
 */
class WebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
    private static final int MOST_BATCHES_A_RUN = 100;

    private final WebhookDeliveries deliveries;
    private final WebhookClient client;
    private final int batch;

    WebhookSender(WebhookDeliveries deliveries, WebhookClient client, int batch) {
        this.deliveries = deliveries;
        this.client = client;
        this.batch = batch;
    }

    /** Sends until nothing is due. */
    void sendDue() {
        for (int batches = 0;
                batches < MOST_BATCHES_A_RUN && !Thread.currentThread().isInterrupted();
                batches++) {
            List<TakenDelivery> taken = deliveries.take(batch);
            sendAll(taken);
            if (taken.size() < batch) {
                return;
            }
        }
    }

    private void sendAll(List<TakenDelivery> taken) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calls = taken.stream()
                    .<Future<?>>map(
                            delivery -> threads.submit(() -> deliveries.answered(delivery, client.call(delivery))))
                    .toList();
            for (Future<?> call : calls) {
                await(call);
            }
        }
    }

    private static void await(Future<?> call) {
        try {
            call.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            // its row stays under the lease and comes back
            LOG.error("A platform could not be called back", broken.getCause());
        }
    }
}
