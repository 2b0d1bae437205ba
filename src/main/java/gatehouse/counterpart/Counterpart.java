package gatehouse.counterpart;

import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One of those we call 外部系统: a few attempts with growing pauses, and a fuse for when they do not help. Its calls never
 * happen in a database transaction, which would hold a connection for as long as somebody else pleases.
 */
public class Counterpart {

    private static final Logger LOG = LoggerFactory.getLogger(Counterpart.class);
    private static final double DOUBLED = 2;
    private static final long JITTER_PART = 4;

    private final String name;
    private final Circuit circuit;
    private final RetryTemplate attempts;

    Counterpart(String name, CounterpartSettings settings, LongSupplier nanoTime) {
        this.name = name;
        this.circuit = new Circuit(settings.failuresInARow(), settings.downPause(), nanoTime);
        this.attempts = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(settings.attempts() - 1L)
                .delay(settings.firstPause())
                .multiplier(DOUBLED)
                .jitter(settings.firstPause().dividedBy(JITTER_PART))
                .maxDelay(settings.longestPause())
                .predicate(failed -> failed instanceof CounterpartAway away && away.isPassing())
                .build());
    }

    public String name() {
        return name;
    }

    public boolean isDown() {
        return circuit.isDown();
    }

    /**
     * The answer of the counterpart.
     *
     * @param request throws {@link CounterpartAway} where there was no answer; may run several times
     * @throws CounterpartAway when no attempt got one, or the counterpart is left alone just now
     */
    public <T> T call(Supplier<T> request) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(name + " was called within a transaction");
        }
        return attempts.invoke(() -> once(request));
    }

    private <T> T once(Supplier<T> request) {
        if (!circuit.mayTry()) {
            throw CounterpartAway.lasting(name + " is left alone for a while", null);
        }
        try {
            T answer = request.get();
            circuit.worked();
            return answer;
        } catch (CounterpartAway away) {
            circuit.failed();
            LOG.warn("{} gave no answer: {}", name, away.getMessage());
            throw away;
        }
    }
}
