package gatehouse.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTests {

    private final AtomicInteger asked = new AtomicInteger();
    private boolean truth;

    @Test
    void itIsAskedOnceForAWhile() {
        var remembered = new Remembered(Duration.ofHours(1));

        assertThat(remembered.get(this::ask)).isFalse();
        truth = true;
        assertThat(remembered.get(this::ask)).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void afterAWhileItIsAskedAgain() {
        var remembered = new Remembered(Duration.ZERO);

        remembered.get(this::ask);
        truth = true;
        assertThat(remembered.get(this::ask)).isTrue();
    }

    @Test
    void whatIsForgottenIsAskedAgain() {
        var remembered = new Remembered(Duration.ofHours(1));
        remembered.get(this::ask);
        truth = true;

        remembered.forget();

        assertThat(remembered.get(this::ask)).isTrue();
    }

    @Test
    void anAnswerToWhatHasChangedMeanwhileIsNotKept() {
        var remembered = new Remembered(Duration.ofHours(1));

        assertThat(remembered.get(() -> {
                    remembered.forget();
                    return ask();
                }))
                .isFalse();
        truth = true;

        assertThat(remembered.get(this::ask)).isTrue();
    }

    private boolean ask() {
        asked.incrementAndGet();
        return truth;
    }
}
