package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** Short messages to the person at the screen 提示: what was done, what was refused and what to do. */
public final class Notices {

    private static final Duration TO_READ_ONCE = Duration.ofSeconds(4);
    private static final Duration TO_READ_TWICE = Duration.ofSeconds(10);

    private Notices() {}

    public static void done(String words) {
        show(words, NotificationVariant.SUCCESS, TO_READ_ONCE, "polite");
    }

    public static void told(String words) {
        show(words, NotificationVariant.INFO, TO_READ_TWICE, "polite");
    }

    /** Nothing is broken, but it did not happen. */
    public static void refused(String words) {
        show(words, NotificationVariant.WARNING, TO_READ_TWICE, "assertive");
    }

    public static void failed(String words) {
        show(words, NotificationVariant.ERROR, TO_READ_TWICE, "assertive");
    }

    private static void show(String words, NotificationVariant variant, Duration shown, String live) {
        var notice = new Notification(line(words));
        notice.addThemeVariants(variant);
        notice.setDuration((int) shown.toMillis());
        // below it would lie over the buttons of the next case, or over the one that sends the reasons
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.setAssertive("assertive".equals(live));
        notice.addClassName("gh-notice");
        notice.open();
    }

    private static Component line(String words) {
        return new Span(words);
    }
}
