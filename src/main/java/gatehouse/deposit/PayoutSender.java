package gatehouse.deposit;

import gatehouse.counterpart.BackOff;
import gatehouse.counterpart.Circuit;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Asks the bank for what is due 打款请求发送. Rows are taken under a lease in one transaction, the bank is called in none, the
 * outcome is written in another: after a crash the same request goes out again, and the bank pays it once.
 */
@Component
class PayoutSender {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutSender.class);
    private static final int MOST_BATCHES_A_RUN = 100;

    private final Payouts payouts;
    private final Deposits deposits;
    private final ObjectProvider<PayoutBank> banks;
    private final PayoutSettings settings;
    private final Circuit circuit;
    private final BackOff backOff;
    private final Clock clock;

    PayoutSender(
            Payouts payouts,
            Deposits deposits,
            ObjectProvider<PayoutBank> banks,
            PayoutSettings settings,
            Clock clock) {
        this.payouts = payouts;
        this.deposits = deposits;
        this.banks = banks;
        this.settings = settings;
        this.clock = clock;
        this.circuit = new Circuit(settings.failuresInARow(), settings.downPause(), System::nanoTime);
        this.backOff = new BackOff(settings.longestPause(), RandomGenerator.getDefault());
    }

    /** Until nothing is due or the bank is down; without a bank everything waits. */
    void sendDue() {
        PayoutBank bank = banks.getIfAvailable();
        if (bank == null) {
            return;
        }
        int batches = 0;
        int allowed;
        List<TakenPayout> taken;
        do {
            allowed = circuit.allowance(settings.batch());
            taken = allowed == 0 ? List.of() : payouts.take(allowed, settings.lease());
            sendAll(taken, bank);
            batches++;
        } while (!taken.isEmpty()
                && taken.size() == allowed
                && batches < MOST_BATCHES_A_RUN
                && !Thread.currentThread().isInterrupted());
    }

    boolean isBankDown() {
        return circuit.isDown();
    }

    boolean hasBank() {
        return banks.getIfAvailable() != null;
    }

    /** A bank that falls silent meanwhile is not waited for once more for each: what is left comes back after its lease. */
    private void sendAll(List<TakenPayout> taken, PayoutBank bank) {
        for (TakenPayout payout : taken) {
            if (!circuit.mayTry() || Thread.currentThread().isInterrupted()) {
                return;
            }
            send(payout, bank);
        }
    }

    private void send(TakenPayout payout, PayoutBank bank) {
        payouts.order(payout.id())
                .ifPresentOrElse(order -> settle(payout, answerInTime(bank, order)), () -> payouts.dropped(payout));
    }

    private void settle(TakenPayout payout, PayoutAnswer answer) {
        switch (answer) {
            case PayoutAnswer.Accepted() -> {
                circuit.worked();
                payouts.sent(payout);
            }
            case PayoutAnswer.Refused(BounceReason reason) -> {
                circuit.worked();
                deposits.notified(new PayoutNotice.Bounced(payout.id(), reason));
                payouts.sent(payout);
            }
            case PayoutAnswer.Away(String reason) -> {
                circuit.failed();
                payouts.pending(
                        payout, clock.instant().plus(backOff.after(payout.attempts(), settings.firstPause())), reason);
            }
        }
    }

    /** A bank that hangs must not hold up the others' requests. */
    private PayoutAnswer answerInTime(PayoutBank bank, PayoutOrder order) {
        ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        Future<PayoutAnswer> answer = thread.submit(() -> bank.request(order));
        // not closed: that would wait for the very answer that does not come
        thread.shutdown();
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            answer.cancel(true);
            return new PayoutAnswer.Away("No answer within " + settings.timeout());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new PayoutAnswer.Away("Interrupted");
        } catch (ExecutionException broken) {
            LOG.error("The payout bank failed at {}", order, broken.getCause());
            return new PayoutAnswer.Away(String.valueOf(broken.getCause()));
        }
    }
}
