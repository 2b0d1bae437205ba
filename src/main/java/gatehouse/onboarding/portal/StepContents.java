package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.access.CurrentUser;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.OwnLadder;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.PromiseWords;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Notices;
import gatehouse.ui.WidgetTexts;
import gatehouse.vocabulary.KindCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What stands on the cards of the ladder 步骤内容: what other modules put there, and the applications that belong to a step. */
@org.springframework.stereotype.Component
class StepContents {

    private final OwnApplications own;
    private final OwnLadder ladder;
    private final Kinds kinds;
    private final List<PortalForm> forms;
    private final List<LadderCard> cards;
    private final PromiseWords promise;
    private final ReasonTexts reasons;
    private final WidgetTexts widgets;
    private final CurrentUser user;

    StepContents(
            OwnApplications own,
            OwnLadder ladder,
            Kinds kinds,
            ObjectProvider<PortalForm> forms,
            ObjectProvider<LadderCard> cards,
            PromiseWords promise,
            ReasonTexts reasons,
            WidgetTexts widgets,
            CurrentUser user) {
        this.own = own;
        this.ladder = ladder;
        this.kinds = kinds;
        this.forms = forms.orderedStream().toList();
        this.cards = cards.orderedStream().toList();
        this.promise = promise;
        this.reasons = reasons;
        this.widgets = widgets;
        this.user = user;
    }

    List<Component> of(Rung rung, List<ApplicationSummary> all, Runnable changed) {
        List<Component> contents = new ArrayList<>();
        cardsOf(rung.step()).forEach(card -> card.content(self(), rung, changed).ifPresent(contents::add));
        boolean main = cardsOf(rung.step()).stream().noneMatch(card -> card.leads(self(), rung));
        formsOf(rung.step()).forEach(form -> contents.addAll(applications(form, rung, all, main, changed)));
        if (rung.necessity() == Rung.Necessity.SMALL_SCALE_MAY_SKIP) {
            skip(rung, changed).ifPresent(contents::add);
        }
        return contents;
    }

    /** The one thing to do at this step, in words. */
    String next(Component place, Rung rung, List<ApplicationSummary> all) {
        return cardsOf(rung.step()).stream()
                .flatMap(card -> card.nextKey(self(), rung).stream())
                .findFirst()
                .map(key -> place.getTranslation(key))
                .orElseGet(() -> place.getTranslation(
                        isToCorrect(rung, all) ? "onboarding.next.correct" : "onboarding.next.open",
                        place.getTranslation("onboarding.step." + rung.step())));
    }

    boolean hasSubjects(KindCode kind) {
        return kinds.required(kind).hasSubjects();
    }

    private boolean isToCorrect(Rung rung, List<ApplicationSummary> all) {
        return formsOf(rung.step()).stream()
                .flatMap(form -> newest(form, all).stream())
                .anyMatch(sent ->
                        sent.state() == ApplicationState.REJECTED || sent.state() == ApplicationState.SUPPLEMENT_ASKED);
    }

    /** @param main whether the button that goes on is the main one of the card */
    private List<Component> applications(
            PortalForm form, Rung rung, List<ApplicationSummary> all, boolean main, Runnable changed) {
        ApplicationKind kind = kinds.required(form.code());
        if (kind.hasSubjects()) {
            List<Component> several = new ArrayList<>();
            all.stream()
                    .filter(sent -> sent.kind().equals(form.code()))
                    .filter(sent -> sent.state() != ApplicationState.WITHDRAWN)
                    .forEach(sent -> several.add(card(sent, form, kind, main, changed)));
            if (rung.state() != Rung.State.LOCKED) {
                several.add(start(form, kind, false, false));
            }
            return several;
        }
        Optional<ApplicationSummary> newest = newest(form, all);
        // what would follow an approval is not to be read where it is done, nor while it rests
        if (rung.state() == Rung.State.DONE || rung.isHeld()) {
            return newest.map(StepContents::line).stream().toList();
        }
        Optional<ApplicationSummary> standing = newest.filter(sent -> sent.state() != ApplicationState.WITHDRAWN);
        if (standing.isPresent()) {
            return List.of(card(standing.get(), form, kind, main, changed));
        }
        return rung.state() == Rung.State.OPEN ? List.of(start(form, kind, newest.isPresent(), main)) : List.of();
    }

    private Component card(
            ApplicationSummary sent, PortalForm form, ApplicationKind kind, boolean main, Runnable changed) {
        var told = sent.telling(reasons.in(UI.getCurrent().getLocale(), sent.kind(), sent.reasons()));
        return new ApplicationCard(
                told, form, kind, promise, main, own.isWithdrawable(sent), () -> confirmWithdrawal(sent, changed));
    }

    private Component start(PortalForm form, ApplicationKind kind, boolean again, boolean main) {
        var obstacles = own.obstacles(form.code(), Map.of());
        var start = new StartCard(form, again, obstacles.isEmpty(), main);
        if (!obstacles.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("gh-portal-reasons");
            obstacles.forEach(obstacle -> list.add(new ListItem(start.getTranslation(
                    obstacle.messageKey(), obstacle.arguments().toArray()))));
            start.add(new Paragraph(start.getTranslation("onboarding.refused.CONDITIONS")), list);
        }
        return start;
    }

    private static Component line(ApplicationSummary sent) {
        var line = new Div(
                new Anchor("portal/applications/" + sent.number(), sent.number()), new Span(sent.companyName()));
        line.addClassName("gh-portal-line");
        return line;
    }

    private Optional<Component> skip(Rung rung, Runnable changed) {
        var place = new Div();
        place.addClassName("gh-step-skip");
        if (rung.state() == Rung.State.SKIPPED) {
            var since = rung.since();
            place.add(new Paragraph(place.getTranslation(
                    "onboarding.small-scale.declared",
                    rung.by() == null ? "" : rung.by(),
                    since == null ? "" : BeijingTime.full(since))));
            place.add(button(place.getTranslation("onboarding.small-scale.revoke"), () -> {
                ladder.revokeSmallScale();
                changed.run();
            }));
            return Optional.of(place);
        }
        if (rung.state() != Rung.State.OPEN) {
            return Optional.empty();
        }
        place.add(new H3(place.getTranslation("onboarding.small-scale")));
        place.add(new Paragraph(place.getTranslation("onboarding.small-scale.hint")));
        place.add(button(place.getTranslation("onboarding.small-scale.declare"), () -> confirmSkip(place, changed)));
        return Optional.of(place);
    }

    private void confirmSkip(Component place, Runnable changed) {
        widgets.confirm(
                        place.getUI().orElseThrow().getLocale(),
                        place.getTranslation("onboarding.small-scale.question"),
                        place.getTranslation("onboarding.small-scale.consequence"),
                        place.getTranslation("onboarding.small-scale.declare"),
                        () -> declareSmallScale(place, changed))
                .open();
    }

    private void declareSmallScale(Component place, Runnable changed) {
        try {
            ladder.declareSmallScale();
        } catch (SubmissionRefused refused) {
            refused.problems().forEach(problem -> Notices.refused(place.getTranslation(problem.messageKey())));
        }
        changed.run();
    }

    private static Button button(String words, Runnable work) {
        var button = new Button(words, pressed -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void confirmWithdrawal(ApplicationSummary application, Runnable changed) {
        var ui = com.vaadin.flow.component.UI.getCurrent();
        widgets.confirm(
                        ui.getLocale(),
                        ui.getTranslation("onboarding.withdraw.question"),
                        ui.getTranslation("onboarding.withdraw.consequence"),
                        ui.getTranslation("onboarding.withdraw"),
                        () -> withdraw(application, changed))
                .open();
    }

    private void withdraw(ApplicationSummary application, Runnable changed) {
        try {
            own.withdraw(application.id());
            Notices.done(com.vaadin.flow.component.UI.getCurrent().getTranslation("onboarding.withdraw.done"));
        } finally {
            changed.run();
        }
    }

    private SupplierId self() {
        return new SupplierId(user.requiredSupplier().id());
    }

    private List<LadderCard> cardsOf(Step step) {
        return cards.stream().filter(card -> card.step() == step).toList();
    }

    private List<PortalForm> formsOf(Step step) {
        return forms.stream()
                .filter(form -> kinds.required(form.code())
                        .belongsTo()
                        .filter(step::equals)
                        .isPresent())
                .toList();
    }

    private static Optional<ApplicationSummary> newest(PortalForm form, List<ApplicationSummary> all) {
        return all.stream().filter(one -> one.kind().equals(form.code())).findFirst();
    }
}
