package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.FormConsent;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.PromiseWords;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.onboarding.RoundDetail;
import gatehouse.texts.Texts;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.DeadlineBadge;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.PortalLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** One own application 申请详情: as it was sent, round by round, with the deadline and the reasons; another's is not here. */
@Route(value = "portal/applications/:number", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class ApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnApplications own;
    private final transient Kinds kinds;
    private final transient List<PortalForm> forms;
    private final transient PromiseWords promise;
    private final transient Texts texts;
    private final transient ReasonTexts reasons;
    private String number = "";
    private long id;

    ApplicationView(
            OwnApplications own,
            Kinds kinds,
            List<PortalForm> forms,
            PromiseWords promise,
            Texts texts,
            ReasonTexts reasons,
            LiveChanges changes) {
        this.own = own;
        this.kinds = kinds;
        this.forms = forms;
        this.promise = promise;
        this.texts = texts;
        this.reasons = reasons;
        changes.listen(this, HomeView.TOPICS, this::heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        show(own.find(number).orElseThrow(NotFoundException::new));
    }

    private void heard(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.topic().equals("clock") || change.subject() == id)) {
            own.find(number).ifPresent(this::show);
        }
    }

    private void show(ApplicationDetail detail) {
        id = detail.id().value();
        var kind = kinds.required(detail.kind());
        removeAll();
        add(head(detail));
        if (detail.state() == ApplicationState.SUBMITTED) {
            add(deadline(detail));
        }
        if (detail.state() == ApplicationState.WITHDRAWN
                && !detail.current().reasons().isEmpty()) {
            // the house took it back, and says why
            add(reasons(detail.current(), kind));
        } else {
            add(new Paragraph(StateWords.now(this, detail.state(), kind)));
        }
        if (detail.state() == ApplicationState.REJECTED || detail.state() == ApplicationState.SUPPLEMENT_ASKED) {
            add(reasons(detail.current(), kind), correct(detail));
        }
        add(form(detail.current(), kind), pictures(detail.current(), kind), rounds(detail, kind));
    }

    private Component reasons(RoundDetail round, ApplicationKind kind) {
        return new Reasons(reasons.in(getLocale(), kind.code(), round.reasons()), kind);
    }

    private Component head(ApplicationDetail detail) {
        var head = new Div(
                new H1(getTranslation("kind." + detail.kind() + ".label")), StateWords.badge(this, detail.state()));
        head.addClassName("gh-portal-head");
        var facts = new Div(
                new Span(detail.companyName()),
                new Span(getTranslation("onboarding.round", detail.current().round())),
                new Span(detail.number()));
        facts.addClassName("gh-portal-facts");
        return new Div(head, facts);
    }

    private Component deadline(ApplicationDetail detail) {
        var deadline = detail.current().deadline();
        var why = promise.explanation(deadline, detail.kind(), getLocale());
        var words = new Span(promise.promise(deadline, getLocale()));
        words.addClassName("gh-portal-promise");
        var waiting = new Div(words, new DeadlineBadge(deadline.promisedBefore(), deadline.latestBefore(), why));
        waiting.addClassName("gh-portal-waiting");
        var explained = new Paragraph(why);
        explained.addClassName("gh-faint");
        return new Div(waiting, explained);
    }

    private Component correct(ApplicationDetail detail) {
        var place = new Div();
        forms.stream()
                .filter(form -> form.code().equals(detail.kind()))
                .findFirst()
                .ifPresent(form -> place.add(new Anchor(
                        form.path() + (kinds.required(detail.kind()).hasSubjects() ? "?number=" + number : ""),
                        getTranslation("onboarding.correct"))));
        return place;
    }

    private Component form(RoundDetail round, ApplicationKind kind) {
        var list = new DescriptionList();
        list.addClassName("gh-portal-form");
        for (var field : kind.formFields()) {
            var value = round.fields().get(field.name());
            if (value != null) {
                var description = new DescriptionList.Description(words(field.labelKey(), value));
                round.consents(field.name()).stream().map(this::consent).forEach(description::add);
                list.add(new DescriptionList.Term(getTranslation(field.labelKey())), description);
            }
        }
        return section("onboarding.detail.form", list);
    }

    /** Which version was agreed to, and when. */
    private Component consent(FormConsent given) {
        var line = new Paragraph(getTranslation(
                "onboarding.consent",
                getTranslation(given.titleKey()),
                given.version(),
                BeijingTime.full(given.acceptedAt())));
        line.addClassName("gh-faint");
        return line;
    }

    /** A choice has its words in the bundles; whatever was typed stands as typed. */
    private String words(String labelKey, String value) {
        var chosen = labelKey + "." + value;
        return texts.has(getLocale(), chosen) ? getTranslation(chosen) : value;
    }

    private Component pictures(RoundDetail round, ApplicationKind kind) {
        var row = new Div();
        row.addClassName("gh-portal-pictures");
        for (var slot : kind.scanSlots()) {
            var scan = round.scans().get(slot.name());
            if (scan != null) {
                var label = getTranslation(slot.labelKey());
                var address = "scans/" + scan.value() + "/preview";
                var picture = new Anchor(address, new Image(address + "?width=480", label), new Span(label));
                picture.setTarget("_blank");
                row.add(picture);
            }
        }
        return section("onboarding.detail.scans", row);
    }

    private Component rounds(ApplicationDetail detail, ApplicationKind kind) {
        var list = new Div();
        detail.rounds().forEach(round -> list.add(round(round, kind)));
        return section("onboarding.detail.rounds", list);
    }

    private Component round(RoundDetail round, ApplicationKind kind) {
        var line = new Div(
                new Span(getTranslation("onboarding.round", round.round())),
                new Span(getTranslation(
                        "onboarding.detail.sent",
                        BeijingTime.inList(round.deadline().submittedAt()))));
        line.addClassName("gh-portal-line");
        var outcome = round.outcome();
        if (outcome != null) {
            line.add(StateWords.badge(this, outcome));
        }
        var decided = round.decidedAt();
        if (decided != null) {
            line.add(new Span(BeijingTime.inList(decided)));
        }
        var box = new Div(line);
        box.addClassName("gh-portal-round");
        if (!round.reasons().isEmpty()) {
            box.add(reasons(round, kind));
        }
        return box;
    }

    private Section section(String titleKey, Component content) {
        var section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("gh-portal-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("onboarding.detail.page", number);
    }
}
