package gatehouse.counterpart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class CounterpartTests {

    private static final CounterpartSettings SETTINGS =
            new CounterpartSettings(3, Duration.ofMillis(4), Duration.ofMillis(10), 5, Duration.ofSeconds(30));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final Counterpart bank = new Counterpart("bank", SETTINGS, nanos::get);

    @AfterEach
    void noTransactionIsLeft() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void anAnswerIsAnAnswer() {
        assertThat(bank.<String>call(() -> "yes")).isEqualTo("yes");
        assertThat(bank.isDown()).isFalse();
    }

    @Test
    void whatIsAwayForAMomentIsAskedAgain() {
        assertThat(bank.call(awayFor(2))).isEqualTo("back");
        assertThat(asked).hasValue(3);
    }

    @Test
    void afterSoManyAttemptsItIsSaidSo() {
        assertThatThrownBy(() -> bank.call(awayFor(10)))
                .isInstanceOf(CounterpartAway.class)
                .hasMessage("silence");
        assertThat(asked).hasValue(3);
    }

    @Test
    void whatWouldEndTheSameIsNotAskedAgain() {
        assertThatThrownBy(() -> bank.call(() -> {
                    asked.incrementAndGet();
                    throw CounterpartAway.lasting("wrong key", null);
                }))
                .hasMessage("wrong key");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aMistakeOfOursIsNoReasonToAskAgain() {
        assertThatThrownBy(() -> bank.call(() -> {
                    asked.incrementAndGet();
                    throw new IllegalArgumentException("ours");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(asked).hasValue(1);
        assertThat(bank.isDown()).isFalse();
    }

    @Test
    void whoFailedFiveTimesInARowIsLeftAloneForAWhileAndThenTriedAgain() {
        assertThatThrownBy(() -> bank.call(awayFor(100))).hasMessage("silence");
        assertThatThrownBy(() -> bank.call(awayFor(100))).hasMessageContaining("left alone");
        assertThat(asked).as("five attempts, and the sixth was never made").hasValue(5);
        assertThat(bank.isDown()).isTrue();

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());

        assertThat(bank.<String>call(() -> "back")).isEqualTo("back");
        assertThat(bank.isDown()).isFalse();
    }

    @Test
    void aBatchGoesToWhoWorksNoneToWhoIsDownAndOneToTry() {
        Circuit circuit = new Circuit(2, Duration.ofSeconds(30), nanos::get);
        circuit.failed();
        assertThat(circuit.allowance(20)).isEqualTo(20);

        circuit.failed();
        assertThat(circuit.allowance(20)).isEqualTo(0);

        nanos.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(circuit.allowance(20)).isEqualTo(1);

        circuit.worked();
        assertThat(circuit.allowance(20)).isEqualTo(20);
    }

    @Test
    void nobodyIsCalledWithinATransaction() {
        TransactionSynchronizationManager.initSynchronization();
        TransactionSynchronizationManager.setActualTransactionActive(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> bank.call(awayFor(0)))
                .withMessage("bank was called within a transaction");
        assertThat(asked).hasValue(0);
    }

    @Test
    void theHealthTellsWhoIsDown() {
        Counterparts counterparts = new Counterparts(
                new CounterpartSettings(1, Duration.ofMillis(4), Duration.ofMillis(10), 1, Duration.ofSeconds(30)));
        assertThat(counterparts.named("bank").<String>call(() -> "yes")).isEqualTo("yes");
        assertThat(counterparts.health().getStatus().getCode()).isEqualTo("UP");

        assertThatThrownBy(() -> counterparts.named("tax-register").call(awayFor(1)))
                .isInstanceOf(CounterpartAway.class);

        assertThat(counterparts.health().getStatus().getCode()).isEqualTo("UNKNOWN");
        assertThat(counterparts.health().getDetails())
                .containsEntry("bank", "working")
                .containsEntry("tax-register", "down");
    }

    private Supplier<String> awayFor(int times) {
        return () -> {
            if (asked.incrementAndGet() <= times) {
                throw CounterpartAway.passing("silence", null);
            }
            return "back";
        };
    }
}
