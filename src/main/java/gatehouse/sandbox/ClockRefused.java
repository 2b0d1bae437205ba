package gatehouse.sandbox;

/** A time to which the sandbox's clock is not moved 时钟拨动被拒. */
public class ClockRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    public ClockRefused(Cause cause) {
        super(cause.name());
        this.cause = cause;
    }

    public Cause reason() {
        return cause;
    }

    /** Why not; the sentence is the text {@code sandbox.clock.refused.<CAUSE>}. */
    public enum Cause {
        /** What has happened cannot un-happen; only the real time can be gone back to. */
        BACKWARDS,
        /** The business calendar ends before. */
        BEYOND_CALENDAR
    }
}
