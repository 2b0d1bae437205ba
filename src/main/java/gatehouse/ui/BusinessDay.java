package gatehouse.ui;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who knows the clock of the business day 工作日时钟: implemented by the capability that reads the calendar. */
public interface BusinessDay {

    Now now();

    /**
     * The moment, and what a browser needs to count business time from it without asking again.
     *
     * @param cutOff the line of today after which a submission counts for the next day; none on days off
     * @param spans the stretches of business time around the moment, in milliseconds since the epoch
     */
    record Now(Instant at, @Nullable Instant cutOff, boolean businessDay, List<Stretch> spans) {}

    /** A stretch of business time; its end is not part of it. */
    record Stretch(long from, long until) {}
}
