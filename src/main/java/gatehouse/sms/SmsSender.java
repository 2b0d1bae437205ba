package gatehouse.sms;

import gatehouse.counterpart.Circuit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sends what is due 短信发送. Rows are taken under a lease in one transaction, the gateway is called in none, the outcome is
 * written in another: a crash at any point leaves a row that is asked for at the gateway and, if need be, sent again.
 */
@Component
class SmsSender {

    private static final Logger LOG = LoggerFactory.getLogger(SmsSender.class);
    private static final int MOST_BATCHES_A_RUN = 500;

    private final SmsMessages messages;
    private final ObjectProvider<SmsGateway> gateways;
    private final SmsSettings settings;
    private final Circuit circuit;
    private final SmsBackOff backOff;
    private final Clock clock;

    SmsSender(SmsMessages messages, ObjectProvider<SmsGateway> gateways, SmsSettings settings, Clock clock) {
        this.messages = messages;
        this.gateways = gateways;
        this.settings = settings;
        this.clock = clock;
        this.circuit = new Circuit(settings.failuresInARow(), settings.downPause(), System::nanoTime);
        this.backOff = new SmsBackOff(settings, RandomGenerator.getDefault());
    }

    /** Sends until nothing is due or the gateway is down; without a gateway everything waits. */
    void sendDue() {
        SmsGateway gateway = gateways.getIfAvailable();
        if (gateway == null) {
            return;
        }
        int batches = 0;
        int allowed;
        List<TakenSms> taken;
        do {
            allowed = circuit.allowance(settings.batch());
            taken = allowed == 0 ? List.of() : messages.take(allowed, settings.lease());
            sendAll(taken, gateway);
            batches++;
        } while (!taken.isEmpty()
                && taken.size() == allowed
                && batches < MOST_BATCHES_A_RUN
                && !Thread.currentThread().isInterrupted());
    }

    boolean isGatewayDown() {
        return circuit.isDown();
    }

    boolean hasGateway() {
        return gateways.getIfAvailable() != null;
    }

    /** What became of those that were sent is written together; what a crash forgets stays under its lease. */
    private void sendAll(List<TakenSms> taken, SmsGateway gateway) {
        List<SmsOutcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SmsOutcome>> sendings = taken.stream()
                    .map(sms -> threads.submit(() -> send(sms, gateway)))
                    .toList();
            for (Future<SmsOutcome> sending : sendings) {
                await(sending).ifPresent(outcomes::add);
            }
        }
        if (!outcomes.isEmpty()) {
            messages.record(outcomes);
        }
    }

    private static Optional<SmsOutcome> await(Future<SmsOutcome> sending) {
        try {
            return Optional.of(sending.get());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            // its row stays under the lease and comes back
            LOG.error("An SMS could not be sent", broken.getCause());
        }
        return Optional.empty();
    }

    private SmsOutcome send(TakenSms sms, SmsGateway gateway) {
        if (!sms.perhapsSent()) {
            return sendNow(sms, gateway);
        }
        return switch (gateway.find(sms.dispatch())) {
            case SmsTrace.Sent(String gatewayId) -> {
                circuit.worked();
                yield SmsOutcome.sent(sms, clock.instant(), gatewayId);
            }
            case SmsTrace.NotSent() -> sendNow(sms, gateway);
            case SmsTrace.Unknown(String reason) -> {
                circuit.failed();
                yield stillUnclear(sms, reason);
            }
        };
    }

    private SmsOutcome sendNow(TakenSms sms, SmsGateway gateway) {
        if (isTooLate(sms)) {
            return SmsOutcome.failed(sms, "EXPIRED");
        }
        SmsAnswer answer = gateway.send(sms.dispatch());
        switch (answer) {
            case SmsAnswer.Away _, SmsAnswer.Unclear _ -> circuit.failed();
            case SmsAnswer.Accepted _, SmsAnswer.Refused _, SmsAnswer.Limited _ -> circuit.worked();
        }
        return switch (answer) {
            case SmsAnswer.Accepted(String gatewayId) -> SmsOutcome.sent(sms, clock.instant(), gatewayId);
            case SmsAnswer.Refused(String reason) -> SmsOutcome.failed(sms, reason);
            case SmsAnswer.Limited(String reason) -> later(sms, backOff.afterLimit(sms.attempts()), reason);
            case SmsAnswer.Away(String reason) -> later(sms, backOff.afterFailure(sms.attempts()), reason);
            case SmsAnswer.Unclear(String reason) -> stillUnclear(sms, reason);
        };
    }

    private SmsOutcome later(TakenSms sms, Duration pause, String reason) {
        return sms.attempts() >= settings.attempts()
                ? SmsOutcome.failed(sms, reason)
                : SmsOutcome.pending(sms, clock.instant().plus(pause), reason);
    }

    /** Not less than the lease: providers need a moment until they can tell what became of an SMS. */
    private SmsOutcome stillUnclear(TakenSms sms, String reason) {
        if (sms.attempts() >= settings.attempts()) {
            return SmsOutcome.failed(sms, reason);
        }
        Duration pause = backOff.afterFailure(sms.attempts());
        Duration atLeast = settings.lease();
        return SmsOutcome.perhapsSent(
                sms, clock.instant().plus(pause.compareTo(atLeast) < 0 ? atLeast : pause), reason);
    }

    private boolean isTooLate(TakenSms sms) {
        return SmsTemplate.find(sms.dispatch().template())
                .flatMap(SmsTemplate::usefulFor)
                .map(useful -> clock.instant().isAfter(sms.createdAt().plus(useful)))
                .orElse(false);
    }
}
