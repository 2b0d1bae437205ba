package gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.calendar.CalendarVectors.DayRow;
import gatehouse.calendar.CalendarVectors.SlaRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarVectorsTests {

    @ParameterizedTest
    @MethodSource("gatehouse.calendar.CalendarVectors#sla")
    void aSubmissionLeadsToTheDeadlineOfTheVector(SlaRow row) {
        assertThat(row.computed()).isEqualTo(row);
    }

    @ParameterizedTest
    @MethodSource("gatehouse.calendar.CalendarVectors#businessDays")
    void aDayCountsAsInTheVector(DayRow row) {
        assertThat(row.computed()).isEqualTo(row);
    }

    @Test
    void everyVectorIsThere() {
        assertThat(CalendarVectors.sla()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(CalendarVectors.businessDays()).hasSizeGreaterThanOrEqualTo(33);
    }

    /** A JVM of its own, so that nothing which is worked out once at start can hide the zone. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "America/New_York", "Pacific/Kiritimati"})
    void theTimeZoneOfTheMachineDoesNotMatter(String zone) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        var jvm = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.timezone=" + zone,
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CalendarVectors.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> printed;
        try (var output = jvm.inputReader()) {
            printed = output.lines().toList();
        }

        assertThat(jvm.waitFor()).isZero();
        assertThat(printed).first().isEqualTo(zone);
        assertThat(printed.subList(1, printed.size())).isEqualTo(CalendarVectors.expected());
    }
}
