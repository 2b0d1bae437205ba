package gatehouse.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeijingTimeTests {

    @ParameterizedTest(name = "{0} -> {1}, in a file {2}")
    @CsvSource({
        "2026-11-17T00:00:00+08:00, 11-16 24:00, 2026-11-16 24:00",
        "2027-01-01T00:00:00+08:00, 12-31 24:00, 2026-12-31 24:00",
        "2026-11-16T16:00:00+08:00, 11-16 16:00, 2026-11-16 16:00",
    })
    void whatEndsADayIsItsLastMoment(OffsetDateTime before, String onScreen, String inFile) {
        Instant end = before.toInstant();

        assertThat(BeijingTime.end(end)).isEqualTo(onScreen);
        assertThat(BeijingTime.fullEnd(end)).isEqualTo(inFile);
    }
}
