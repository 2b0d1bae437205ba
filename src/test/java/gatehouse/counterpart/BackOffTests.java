package gatehouse.counterpart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {

    private final BackOff backOff = new BackOff(Duration.ofMinutes(30), new Random(7));

    @ParameterizedTest(name = "after {0} attempts, beginning with {1} s: about {2} s")
    @CsvSource({
        "0, 1, 1",
        "1, 1, 1",
        "2, 1, 2",
        "5, 1, 16",
        "12, 1, 1800",
        "1000, 1, 1800",
        "3, 3600, 3600",
    })
    void aPauseIsDoubledAndNotTheSameForAll(int attempts, long first, long about) {
        for (int time = 0; time < 50; time++) {
            assertThat(backOff.after(attempts, Duration.ofSeconds(first)))
                    .isBetween(Duration.ofMillis(about * 800), Duration.ofMillis(about * 1200));
        }
        assertThat(backOff.after(attempts, Duration.ofSeconds(first)))
                .isNotEqualTo(backOff.after(attempts, Duration.ofSeconds(first)));
    }
}
