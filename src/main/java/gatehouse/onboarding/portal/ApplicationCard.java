package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.PromiseWords;
import gatehouse.ui.DeadlineBadge;

/** Where an application stands 申请进度: its state in words, what was promised, and what to do now. */
class ApplicationCard extends Section {

    /** @param main whether the button that goes on is the main one where it stands */
    ApplicationCard(
            ApplicationSummary application,
            PortalForm form,
            ApplicationKind kind,
            PromiseWords promise,
            boolean main,
            boolean withdrawable,
            Runnable withdrawal) {
        addClassName("gh-step-part");
        add(head(application), facts(application));
        switch (application.state()) {
            case SUBMITTED -> add(waiting(application, kind, promise), withdrawal(withdrawable, withdrawal));
            case REJECTED, SUPPLEMENT_ASKED -> {
                add(
                        said(application.state(), kind),
                        new Reasons(application.reasons(), kind),
                        correct(application, form, kind, main));
            }
            case APPROVED -> add(said(application.state(), kind), next(form));
            case WITHDRAWN -> add(said(application.state(), kind));
        }
    }

    private Component head(ApplicationSummary application) {
        var head = new Div(
                new H3(getTranslation("kind." + application.kind() + ".label")),
                StateWords.badge(this, application.state()));
        head.addClassName("gh-portal-head");
        return head;
    }

    private Component facts(ApplicationSummary application) {
        var round = new Span(getTranslation("onboarding.round", application.round()));
        var facts = new Div(
                new Span(application.companyName()),
                round,
                new Anchor("portal/applications/" + application.number(), application.number()));
        facts.addClassName("gh-portal-facts");
        return facts;
    }

    private Component waiting(ApplicationSummary application, ApplicationKind kind, PromiseWords promise) {
        var deadline = application.deadline();
        var words = new Span(promise.promise(deadline, getLocale()));
        words.addClassName("gh-portal-promise");
        var box = new Div(
                words,
                new DeadlineBadge(
                        deadline.promisedBefore(),
                        deadline.latestBefore(),
                        promise.explanation(deadline, application.kind(), getLocale())));
        box.addClassName("gh-portal-waiting");
        return new Div(box, faint(said(application.state(), kind)));
    }

    private Component withdrawal(boolean withdrawable, Runnable withdrawal) {
        if (!withdrawable) {
            return faint(new Paragraph(getTranslation("onboarding.withdraw.claimed")));
        }
        var withdraw = new Button(getTranslation("onboarding.withdraw"), pressed -> withdrawal.run());
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return withdraw;
    }

    private Component correct(ApplicationSummary application, PortalForm form, ApplicationKind kind, boolean main) {
        var correct = new Button(
                getTranslation("onboarding.correct"),
                pressed -> UI.getCurrent().navigate(form.path(), again(application, kind)));
        if (main) {
            correct.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return correct;
    }

    private static QueryParameters again(ApplicationSummary application, ApplicationKind kind) {
        return kind.hasSubjects() ? QueryParameters.of(FormView.NUMBER, application.number()) : QueryParameters.empty();
    }

    private Component next(PortalForm form) {
        var next = new Paragraph(getTranslation(form.nextKey()));
        next.addClassName("gh-portal-promise");
        return next;
    }

    private Paragraph said(ApplicationState state, ApplicationKind kind) {
        return new Paragraph(StateWords.now(this, state, kind));
    }

    private static Paragraph faint(Paragraph words) {
        words.addClassName("gh-faint");
        return words;
    }
}
