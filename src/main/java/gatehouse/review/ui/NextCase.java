package gatehouse.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import gatehouse.review.QueueRow;
import gatehouse.ui.Countdown;
import gatehouse.ui.KeyHint;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** 领取下一件: the one thing to do, which case it would give, and why that one. */
class NextCase extends Composite<Div> {

    private final transient ReviewWords words;
    private final transient Clock clock;
    private final Button claim = new Button();
    private final Div why = new Div();

    NextCase(ReviewWords words, Clock clock, Runnable claimed) {
        this.words = words;
        this.clock = clock;
        claim.addThemeVariants(ButtonVariant.PRIMARY);
        claim.setSuffixComponent(KeyHint.of("N"));
        claim.setDisableOnClick(true);
        claim.addClickListener(pressed -> {
            claimed.run();
            claim.setEnabled(true);
        });
        KeyHint.on(claim, "N");
        why.addClassName("gh-next-why");
        getContent().addClassName("gh-next");
        getContent().add(why, claim);
        // whoever has no queue has no next one
        getContent().setVisible(false);
    }

    /** @param waiting how many wait in the queues asked for */
    void show(@Nullable QueueRow next, long waiting) {
        getContent().setVisible(true);
        claim.setText(getTranslation("review.next.count", waiting));
        why.removeAll();
        claim.setEnabled(next != null);
        if (next == null) {
            why.add(new Span(getTranslation("review.next.none")));
            return;
        }
        var company = new Span(next.companyName());
        company.addClassName("gh-next-company");
        var reason = new Span(reason(next));
        reason.addClassName("gh-faint");
        var line = new Div(company, Countdown.toDeadline(next.promisedBefore(), next.latestBefore()));
        line.addClassName("gh-next-line");
        why.add(line, reason);
    }

    private String reason(QueueRow next) {
        var band = ReviewWords.band(next, clock.instant());
        var kind = words.kind(getLocale(), next.kind());
        var priority = next.priorityReason();
        return priority == null
                ? getTranslation("review.next.why." + band, kind)
                : getTranslation("review.next.why.priority", kind, getTranslation(priority));
    }
}
