package gatehouse.help;

import java.time.Duration;

/** So many questions were asked that the supplier has to wait 提问过于频繁. */
public class AskedTooMuch extends FeedbackRefused {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    AskedTooMuch(int most, Duration pause) {
        super("question", "TOO_MANY", Integer.toString(most));
        this.pause = pause;
    }

    /** Until it may ask again. */
    public Duration pause() {
        return pause;
    }
}
