package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import java.util.function.Consumer;

/** One of the eight steps 步骤卡片: how it stands, who must take it, and what it waits for. */
class StepCard extends ListItem {

    StepCard(Rung rung, boolean isNext, boolean blocked, Consumer<Step> goTo) {
        addClassNames("gh-step-card", "gh-step-" + rung.state().name().toLowerCase(java.util.Locale.ROOT));
        setId("step-" + rung.step());
        if (isNext) {
            addClassName("gh-portal-next");
            getElement().setAttribute("aria-current", "step");
        }
        add(head(rung, blocked));
        switch (rung.state()) {
            case DONE -> since(rung, "onboarding.step.done");
            case SUSPENDED ->
                add(new Paragraph(
                        getTranslation(rung.isHeld() ? "onboarding.step.held" : "onboarding.step.suspended")));
            case LOCKED -> add(faint(purpose(rung)), missing(rung, goTo));
            case OPEN -> {
                if (rung.revoked() != null && !rung.revoked().isBlank()) {
                    add(new Paragraph(getTranslation("onboarding.step.revoked", rung.revoked())));
                }
                add(new Paragraph(purpose(rung)));
            }
            case WAITING, SKIPPED -> {}
        }
    }

    private Component head(Rung rung, boolean blocked) {
        var number = new Span(String.valueOf(rung.step().ordinal() + 1));
        number.addClassName("gh-step-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var necessity = new Span(getTranslation("onboarding.necessity." + rung.necessity()));
        necessity.addClassName("gh-faint");
        var head = new Div(
                number,
                new H2(getTranslation("onboarding.step." + rung.step())),
                necessity,
                blocked
                        ? new StatusBadge(getTranslation("onboarding.rung.NOT_YET"), Tone.BAD)
                        : new StatusBadge(getTranslation("onboarding.rung." + rung.state()), tone(rung.state())));
        head.addClassName("gh-step-head");
        return head;
    }

    private String purpose(Rung rung) {
        return getTranslation("onboarding.step." + rung.step() + ".purpose");
    }

    private void since(Rung rung, String key) {
        var since = rung.since();
        if (since != null) {
            add(faint(getTranslation(key, BeijingTime.inList(since))));
        }
    }

    private Component missing(Rung rung, Consumer<Step> goTo) {
        var list = new UnorderedList();
        list.addClassName("gh-step-missing");
        for (var missing : rung.missing()) {
            var there = new NativeButton(
                    getTranslation("onboarding.step." + missing.remedy()), pressed -> goTo.accept(missing.remedy()));
            there.addClassName("gh-link");
            list.add(new ListItem(new Span(getTranslation(missing.messageKey())), there));
        }
        return list;
    }

    private static Paragraph faint(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("gh-faint");
        return paragraph;
    }

    private static Tone tone(Rung.State state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case SKIPPED, LOCKED -> Tone.CALM;
            case SUSPENDED -> Tone.LATE;
            case WAITING -> Tone.BUSY;
            case OPEN -> Tone.DUE;
        };
    }
}
