package gatehouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * A clock that can be moved forward 可拨动的时钟, so that a deadline can be watched passing its bands. It starts at the real
 * time, and every node goes by the same one.
 */
public class SandboxClock extends Clock {

    // samples are made at the time at which they are said to have happened
    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final Clock real;
    private final ZoneId zone;
    private final Supplier<Duration> ahead;

    SandboxClock(Clock real, Supplier<Duration> ahead) {
        this(real, ZoneOffset.UTC, ahead);
    }

    private SandboxClock(Clock real, ZoneId zone, Supplier<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return PRETENDED.isBound() ? PRETENDED.get() : real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SandboxClock(real, other, ahead);
    }

    /** What is done now, done as if it were then; for this thread alone. */
    static void at(Instant then, Runnable work) {
        ScopedValue.where(PRETENDED, then).run(work);
    }
}
