package gatehouse.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarSettingsTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Test
    void withoutSettingsTheNumbersAreTheManuals() {
        application.run(context -> {
            var settings = context.getBean(CalendarSettings.class);

            assertThat(settings.inForce(SlaPolicy.REVIEW_16_3)).isEqualTo(SlaPolicy.REVIEW_16_3);
            assertThat(settings.inForce(SlaPolicy.QUAL_2)).isEqualTo(SlaPolicy.QUAL_2);
        });
    }

    @Test
    void anOperatorMayChangeTheNumbers() {
        application
                .withPropertyValues(
                        "gatehouse.calendar.cut-off=15:30",
                        "gatehouse.calendar.day-end=18:00",
                        "gatehouse.calendar.review-days=2",
                        "gatehouse.calendar.qualification-days=4",
                        "gatehouse.calendar.limit-counting=effective-day-is-day-1")
                .run(context -> {
                    var settings = context.getBean(CalendarSettings.class);

                    assertThat(settings.inForce(SlaPolicy.REVIEW_16_3))
                            .isEqualTo(new SlaPolicy(
                                    "REVIEW_16_3",
                                    LocalTime.of(15, 30),
                                    2,
                                    true,
                                    LocalTime.of(18, 0),
                                    LimitCounting.EFFECTIVE_DAY_IS_DAY_1));
                    assertThat(settings.inForce(SlaPolicy.QUAL_2).limitDays()).isEqualTo(4);
                });
    }

    @Test
    void aTimeThatLostItsQuotesInYamlStopsTheStart() {
        application
                .withPropertyValues("gatehouse.calendar.cut-off=960")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("A time of day is written in quotes, as \"16:00\", not 960"));
    }

    @EnableConfigurationProperties(CalendarSettings.class)
    static class Bound {}
}
