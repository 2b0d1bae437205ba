package gatehouse.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import gatehouse.append.Appends;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HourStrokeTests {

    private final RunningClock clock = new RunningClock();
    private final ChangeFeed feed = new ChangeFeed(mock(Appends.class));
    private final List<Change> heard = new ArrayList<>();
    private final HourStroke stroke = new HourStroke(feed, clock, () -> clock.ran.toNanos());

    @BeforeEach
    void aScreenIsOpen() {
        feed.subscribe(heard::addAll);
    }

    @AfterEach
    void stop() {
        stroke.stop();
    }

    @Test
    void midnightInBeijingIsTold() {
        clock.runTo("2026-11-26T23:00:00+08:00");
        stroke.look();
        heard.clear();
        clock.runTo("2026-11-26T23:59:59.500+08:00");
        stroke.look();
        assertThat(heard).isEmpty();

        clock.runTo("2026-11-27T00:00:00.400+08:00");
        stroke.look();

        assertThat(heard).extracting(Change::topic).containsExactly("clock");
    }

    @Test
    void theLineOfTheDayIsToldToo() {
        clock.runTo("2026-11-26T15:59:59+08:00");
        stroke.look();
        heard.clear();

        clock.runTo("2026-11-26T16:00:00+08:00");
        stroke.look();
        stroke.look();

        assertThat(heard).hasSize(1);
    }

    @Test
    void aClockThatWasMovedWithinTheHourIsTold() {
        clock.runTo("2026-11-26T23:10:00+08:00");
        stroke.look();
        heard.clear();

        clock.moved = Duration.ofMinutes(20);
        stroke.look();
        stroke.look();

        assertThat(heard).hasSize(1);
    }

    @Test
    void everyStrokeIsAChangeOfItsOwn() {
        clock.runTo("2026-11-26T23:10:00+08:00");
        stroke.look();
        clock.runTo("2026-11-27T00:00:00+08:00");
        stroke.look();

        assertThat(heard).extracting(Change::id).doesNotHaveDuplicates().allMatch(id -> id < 0);
    }

    /** A clock that runs, and that can be moved beside. */
    private static final class RunningClock extends Clock {

        private static final Instant BEGAN = Instant.parse("2026-11-26T13:00:00Z");

        private Duration ran = Duration.ZERO;
        private Duration moved = Duration.ZERO;

        void runTo(String wanted) {
            ran = Duration.between(BEGAN, java.time.OffsetDateTime.parse(wanted).toInstant());
        }

        @Override
        public Instant instant() {
            return BEGAN.plus(ran).plus(moved);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
