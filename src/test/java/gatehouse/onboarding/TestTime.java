package gatehouse.onboarding;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands where a test puts it. */
public class TestTime extends Clock {

    /** A Friday morning, before the cut-off. */
    public static final String FRIDAY_MORNING = "2026-11-13T10:00:00+08:00";

    private volatile Instant now = OffsetDateTime.parse(FRIDAY_MORNING).toInstant();

    public void set(String time) {
        now = OffsetDateTime.parse(time).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        @Primary
        TestTime testTime() {
            return new TestTime();
        }
    }
}
