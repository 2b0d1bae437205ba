package gatehouse.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationBucketsTests {

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT1M5.99S", "PT17M", "PT1H", "PT23H59M", "PT72H", "P30D", "P400D"})
    void aBucketIsAtMostFivePercentOff(Duration duration) {
        double read = DurationBuckets.middle(DurationBuckets.of(duration)).toMillis();

        assertThat(Math.abs(read / duration.toMillis() - 1)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void longerIsNeverInALowerBucket() {
        int before = 0;
        for (Duration d = Duration.ZERO; d.compareTo(Duration.ofHours(80)) < 0; d = d.plusSeconds(37)) {
            int bucket = DurationBuckets.of(d);
            assertThat(bucket).isGreaterThanOrEqualTo(before);
            before = bucket;
        }
    }

    @Test
    void nothingDecidedHasNoTime() {
        assertThat(DurationBuckets.quantile(new TreeMap<>(), 0.5)).isZero();
    }
}
