package gatehouse.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import gatehouse.review.CaseState;
import gatehouse.review.QueueRow;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Countdown;
import gatehouse.ui.DeadlineBadge;
import gatehouse.ui.KeyHint;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose case it is, until when, and who holds it 案件抬头. */
class CaseHead extends Composite<Header> {

    private final transient ReviewWords words;
    private @Nullable Countdown lease;

    CaseHead(ReviewWords words) {
        this.words = words;
        getContent().addClassName("gh-case-head");
    }

    /** @param leaseEnding called once when my lease comes near its end, and once when it ends */
    void show(QueueRow row, String explanation, boolean mine, Runnable leaseEnding) {
        lease = null;
        getContent().removeAll();
        var title = new H1(row.companyName());
        var about = new Span(getTranslation(
                "review.case.about",
                words.kind(getLocale(), row.kind()),
                getTranslation("review.round", row.round()),
                row.number()));
        about.addClassName("gh-faint");
        var whose = new Div(title, about);
        whose.addClassNames("gh-case-whose", "gh-space");
        getContent().add(back(), whose);
        var priority = row.priorityReason();
        if (priority != null) {
            getContent().add(new StatusBadge(getTranslation("review.priority", getTranslation(priority)), Tone.DUE));
        }
        if (row.state() == CaseState.WAITING || row.state() == CaseState.CLAIMED) {
            getContent().add(new DeadlineBadge(row.promisedBefore(), row.latestBefore(), explanation));
        }
        getContent().add(state(row, mine, leaseEnding));
    }

    void prolonged(Instant until) {
        if (lease != null) {
            lease.setEnd(until);
        }
    }

    private Anchor back() {
        var back = new Anchor(ReviewNavigation.path(LastQueue.of(UI.getCurrent())), "← ");
        back.add(new Span(getTranslation("review.case.back")), KeyHint.of("B"));
        back.addClassName("gh-back");
        return KeyHint.on(back, "B");
    }

    private Div state(QueueRow row, boolean mine, Runnable leaseEnding) {
        var box = new Div();
        box.addClassName("gh-case-state");
        var until = row.leaseUntil();
        if (row.state() == CaseState.CLAIMED && mine && until != null) {
            lease = Countdown.toEnd(until);
            lease.getElement()
                    .addEventListener("gh-stage", stage -> {
                        if (!"held"
                                .equals(stage.getEventData().get("event.detail").asString())) {
                            leaseEnding.run();
                        }
                    })
                    .addEventData("event.detail");
            var badge = new Span(new Span(getTranslation("review.case.mine")), lease);
            badge.addClassNames("gh-lease", Tone.BUSY.className());
            box.add(badge);
        } else if (row.state() == CaseState.CLAIMED) {
            box.add(new StatusBadge(getTranslation("review.case.held-by", holder(row)), Tone.BUSY));
        } else {
            box.add(new StatusBadge(words.state(getLocale(), row), ReviewWords.tone(row)));
            var decided = row.decidedAt();
            if (decided != null) {
                var by = row.decidedByName();
                box.add(new Span((by == null ? "" : by + " ") + BeijingTime.inList(decided)));
            }
        }
        return box;
    }

    private String holder(QueueRow row) {
        var name = row.holderName();
        return name == null ? getTranslation("review.somebody") : name;
    }
}
