package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that runs in the browser 倒计时, without asking the server: {@code <gh-countdown>}. */
@Tag("gh-countdown")
public class Countdown extends Component {

    private static final int A_MOMENT_LATER = 300;

    private Countdown() {}

    /** Business time until the promise, then until the latest, then since it. */
    public static Countdown toDeadline(@Nullable Instant promisedBefore, Instant latestBefore) {
        var countdown = new Countdown();
        if (promisedBefore != null) {
            countdown.getElement().setAttribute("promised", millis(promisedBefore));
        }
        countdown.getElement().setAttribute("latest", millis(latestBefore));
        return countdown;
    }

    /** Plain minutes and seconds until something ends, such as a lease. */
    public static Countdown toEnd(Instant end) {
        var countdown = new Countdown();
        countdown.getElement().setAttribute("until", millis(end));
        return countdown;
    }

    /** A moment after the end, as the page counts it: when its clock is moved, the end comes nearer too. */
    public Countdown then(Runnable over) {
        getElement()
                .addEventListener("gh-stage", ended -> over.run())
                .setFilter("event.detail === 'ended'")
                .debounce(A_MOMENT_LATER);
        return this;
    }

    /** The end has moved. */
    public void setEnd(Instant end) {
        getElement().setAttribute("until", millis(end));
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
