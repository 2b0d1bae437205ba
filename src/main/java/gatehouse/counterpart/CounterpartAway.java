package gatehouse.counterpart;

import org.jspecify.annotations.Nullable;

/** A counterpart that gives no answer now 外部系统无应答: it is away, too slow, or does not serve us. Never what it thinks of a request. */
public class CounterpartAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    private CounterpartAway(String reason, boolean passing, @Nullable Throwable cause) {
        super(reason, cause);
        this.passing = passing;
    }

    /** It may be back in a moment: worth another attempt. */
    public static CounterpartAway passing(String reason, @Nullable Throwable cause) {
        return new CounterpartAway(reason, true, cause);
    }

    /** The next attempt would end like this one: a wrong key, or the fuse is out. */
    public static CounterpartAway lasting(String reason, @Nullable Throwable cause) {
        return new CounterpartAway(reason, false, cause);
    }

    boolean isPassing() {
        return passing;
    }
}
