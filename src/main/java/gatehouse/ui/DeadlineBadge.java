package gatehouse.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deadline 截止时间: until when, what remains in words that the browser shortens, and on hover, focus or Enter why.
 */
public class DeadlineBadge extends Composite<Div> {

    public DeadlineBadge(@Nullable Instant promisedBefore, Instant latestBefore, String explanation) {
        var latest = BeijingTime.end(latestBefore);
        var until = new Span(
                promisedBefore == null
                        ? getTranslation("ui.deadline.short.latest", latest)
                        : getTranslation("ui.deadline.short", BeijingTime.end(promisedBefore), latest));
        until.addClassName("gh-deadline-until");
        var why = new NativeButton();
        why.addClassName("gh-deadline");
        why.add(Countdown.toDeadline(promisedBefore, latestBefore), until);
        why.setTitle(getTranslation("ui.deadline.why"));
        getContent().addClassName("gh-deadline-badge");
        getContent().add(why, explanation(why, promisedBefore, latestBefore, explanation));
    }

    private Popover explanation(
            NativeButton target, @Nullable Instant promisedBefore, Instant latestBefore, String explanation) {
        var lines = new Div();
        lines.addClassName("gh-explanation");
        lines.add(new Paragraph(explanation));
        if (promisedBefore != null) {
            lines.add(line("ui.deadline.promised", promisedBefore));
        }
        lines.add(line("ui.deadline.latest", latestBefore));
        lines.add(new Paragraph(getTranslation("ui.deadline.business-time")));
        var popover = new Popover(lines);
        popover.setTarget(target);
        popover.setOpenOnHover(true);
        popover.setOpenOnFocus(false);
        popover.setOpenOnClick(true);
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setHoverDelay(300);
        return popover;
    }

    private Paragraph line(String key, Instant before) {
        return new Paragraph(getTranslation(key, BeijingTime.end(before)));
    }
}
