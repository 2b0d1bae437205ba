package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.FormAgreements;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.PortalForm;
import gatehouse.onboarding.PromiseWords;
import gatehouse.onboarding.ReasonTexts;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kind 申请表, page by page as its kind describes it. After a rejection or a supplement it begins with what was
 * sent, what is wrong is marked, and everything else may stay.
 */
@Route(value = "portal/:form", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class FormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String NUMBER = "number";

    private static final String STEP = "step";
    private static final String SUBMIT = "onboarding.form.step.submit";

    private final transient OwnApplications own;
    private final transient Kinds kinds;
    private final transient List<PortalForm> forms;
    private final transient PromiseWords promise;
    private final transient Texts texts;
    private final transient WidgetTexts widgets;
    private final transient ReasonTexts reasons;
    private final transient FormAgreements agreements;
    private final transient CurrentUser user;
    private transient @Nullable Filling filling;

    FormView(
            OwnApplications own,
            Kinds kinds,
            List<PortalForm> forms,
            PromiseWords promise,
            Texts texts,
            WidgetTexts widgets,
            ReasonTexts reasons,
            FormAgreements agreements,
            CurrentUser user) {
        this.own = own;
        this.kinds = kinds;
        this.forms = forms;
        this.promise = promise;
        this.texts = texts;
        this.widgets = widgets;
        this.reasons = reasons;
        this.agreements = agreements;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var path = "portal/" + event.getRouteParameters().get("form").orElse("");
        var form = forms.stream()
                .filter(known -> known.path().equals(path))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var kind = kinds.required(form.code());
        var number = query(event, NUMBER);
        var before = before(kind, number);
        if (before.filter(FormView::isDone).isPresent()
                || !own.missing(form.code()).isEmpty()) {
            // the ladder says how it stands, and what comes before it
            event.forwardTo("portal");
            return;
        }
        var begun = new Filling(form, kind, number.orElse(""), begin(form, kind, before));
        filling = begun;
        begun.show(query(event, STEP));
    }

    /** Of a kind that a supplier may have several of, only the one that is asked for is taken up again. */
    private Optional<ApplicationSummary> before(ApplicationKind kind, Optional<String> number) {
        if (!kind.hasSubjects()) {
            return own.find(kind.code());
        }
        return number.flatMap(wanted -> own.all().stream()
                .filter(sent -> sent.number().equals(wanted) && sent.kind().equals(kind.code()))
                .findFirst());
    }

    private FormDraft begin(PortalForm form, ApplicationKind kind, Optional<ApplicationSummary> before) {
        var draft = FormDraft.of(form.code());
        var origin = user.requiredSupplier().id()
                + before.map(sent -> " " + sent.number() + " " + sent.round() + " " + sent.state())
                        .orElse("");
        if (!draft.isFrom(origin)) {
            var beforehand = new LinkedHashMap<>(own.suggested(form.code()));
            beforehand.putAll(form.chosenBeforehand());
            before.flatMap(sent -> own.find(sent.number()))
                    .ifPresentOrElse(
                            sent -> draft.beginWith(
                                    origin, beforehand, sent, agreements.outdated(kind, sent.current())),
                            () -> draft.beginAnew(origin, beforehand));
        }
        draft.give(own.given(form.code()));
        draft.speak(told -> reasons.in(getLocale(), form.code(), told));
        return draft;
    }

    private static boolean isDone(ApplicationSummary sent) {
        return sent.state() == ApplicationState.SUBMITTED || sent.state() == ApplicationState.APPROVED;
    }

    private static Optional<String> query(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name);
    }

    @Override
    public String getPageTitle() {
        var now = filling;
        return now == null ? "" : getTranslation("onboarding.form.page", now.name());
    }

    /** One form being filled in. */
    private final class Filling {

        private final PortalForm form;
        private final ApplicationKind kind;
        private final String number;
        private final FormDraft draft;

        Filling(PortalForm form, ApplicationKind kind, String number, FormDraft draft) {
            this.form = form;
            this.kind = kind;
            this.number = number;
            this.draft = draft;
        }

        String name() {
            return getTranslation("kind." + form.code() + ".label");
        }

        void show(Optional<String> wished) {
            var pages = pages();
            int reachable = reachable(pages);
            int step = Math.min(step(wished, pages.size() + 1), reachable);
            removeAll();
            add(title(), new Stepper(titles(pages), step, reachable, this::go));
            if (draft.isCorrection()) {
                add(toCorrect());
            }
            if (step == 1 && !form.adviceKeys().isEmpty()) {
                add(advice());
            }
            if (step > pages.size()) {
                sending(pages);
            } else {
                switch (pages.get(step - 1)) {
                    case FormPage.Typing page -> typing(page, step);
                    case FormPage.Uploading page -> uploading(page, step);
                }
            }
        }

        /** A page of pictures is left out where none is wanted. */
        private List<FormPage> pages() {
            return form.pages().stream()
                    .filter(page -> page instanceof FormPage.Typing
                            || !kind.scanSlots(draft.typed()).isEmpty())
                    .toList();
        }

        private List<String> titles(List<FormPage> pages) {
            var titles = new ArrayList<>(pages.stream().map(FormPage::titleKey).toList());
            titles.add(SUBMIT);
            return titles;
        }

        private static int step(Optional<String> wished, int steps) {
            return wished.filter(text -> text.matches("[1-9]"))
                    .map(Integer::parseInt)
                    .filter(step -> step <= steps)
                    .orElse(1);
        }

        /** No page is skipped by its address. */
        private int reachable(List<FormPage> pages) {
            var problems = problems(draft.typed());
            for (int at = 0; at < pages.size(); at++) {
                if (isUnfinished(pages.get(at), problems)) {
                    return at + 1;
                }
            }
            return pages.size() + 1;
        }

        /** Of a kind with several subjects, what stands in the way hangs on the subject that is chosen. */
        private List<FieldProblem> problems(Map<String, String> typed) {
            var problems = own.problems(kind.code(), typed);
            if (!kind.hasSubjects()) {
                return problems;
            }
            var all = new ArrayList<>(own.obstacles(kind.code(), typed));
            all.addAll(problems);
            return all;
        }

        private boolean isUnfinished(FormPage page, List<FieldProblem> problems) {
            return switch (page) {
                case FormPage.Typing typing ->
                    typing.inputs(draft.typed()).stream()
                            .anyMatch(input -> problems.stream()
                                    .anyMatch(problem -> problem.field().equals(input.field())));
                case FormPage.Uploading uploading ->
                    !FormScans.missing(draft, kind).isEmpty();
            };
        }

        private Component title() {
            var title = new H1(name());
            title.addClassName("gh-portal-title");
            return title;
        }

        /** What the reviewer found, all of it in one place; beside each field it stands once more. */
        private Component toCorrect() {
            var list = new UnorderedList();
            list.addClassName("gh-portal-reasons");
            draft.reasons().forEach(reason -> list.add(new ListItem(reason.supplierText())));
            var box = new Div(new Paragraph(getTranslation("onboarding.form.correct")), list);
            box.addClassName("gh-to-correct");
            return box;
        }

        private Component advice() {
            var list = new UnorderedList();
            list.addClassName("gh-portal-materials");
            form.adviceKeys().forEach(key -> list.add(new ListItem(getTranslation(key))));
            var box = new Div(new Paragraph(getTranslation("onboarding.form.advice")), list);
            box.addClassName("gh-form-advice");
            return box;
        }

        private void typing(FormPage.Typing page, int step) {
            var fields =
                    new FormFields(draft, page, this::problems, field -> agreements.of(kind, field), texts, widgets);
            add(fields, buttons(step, button("onboarding.form.on", true, () -> {
                if (fields.isFine()) {
                    go(step + 1);
                }
            })));
            fields.mark(draft.takeRefused());
        }

        private void uploading(FormPage.Uploading page, int step) {
            var scans = new FormScans(
                    draft,
                    page,
                    kind,
                    own.scans(draft.scans().values()),
                    (slot, name, content) -> own.upload(kind.code(), slot, name, content),
                    texts,
                    widgets);
            add(scans, buttons(step, button("onboarding.form.on", true, () -> {
                if (scans.isFine()) {
                    go(step + 1);
                }
            })));
            scans.mark(draft.takeRefused());
        }

        private void sending(List<FormPage> pages) {
            var words = new Paragraph(promise.promiseIfSentNow(kind.code(), getLocale()));
            words.addClassName("gh-portal-promise");
            var rule = new Paragraph(getTranslation(form.promiseKey()));
            rule.addClassName("gh-faint");
            var submit = button("onboarding.form.submit", true, () -> {});
            submit.setDisableOnClick(true);
            submit.addClickListener(pressed -> submit(submit, pages));
            var summary =
                    new FormSummary(draft, own.asStored(kind.code(), draft.typed()), kind, pages, texts, this::go);
            add(summary, words, rule, buttons(pages.size() + 1, submit));
        }

        private void submit(Button button, List<FormPage> pages) {
            try {
                var sent = own.submit(kind.code(), draft.typed(), draft.scans());
                FormDraft.forget(kind.code());
                UI.getCurrent().navigate("portal");
                Notices.done(
                        getTranslation("onboarding.form.submitted", promise.promise(sent.deadline(), getLocale())));
            } catch (SubmissionRefused refused) {
                if (refused.reason() != SubmissionRefused.Cause.INVALID) {
                    UI.getCurrent().navigate("portal");
                    throw refused;
                }
                draft.refuse(refused.problems());
                go(firstOf(refused.problems(), pages));
            } finally {
                button.setEnabled(true);
            }
        }

        /** The first page that something is wrong on. */
        private int firstOf(List<FieldProblem> problems, List<FormPage> pages) {
            for (int at = 0; at < pages.size(); at++) {
                if (isAbout(pages.get(at), problems)) {
                    return at + 1;
                }
            }
            return 1;
        }

        private boolean isAbout(FormPage page, List<FieldProblem> problems) {
            return switch (page) {
                case FormPage.Typing typing ->
                    typing.inputs().stream()
                            .anyMatch(input -> problems.stream()
                                    .anyMatch(problem -> problem.field().equals(input.field())));
                case FormPage.Uploading uploading ->
                    kind.scanSlots().stream()
                            .anyMatch(slot -> problems.stream()
                                    .anyMatch(problem -> problem.field().equals(slot.name())));
            };
        }

        private void go(int step) {
            var query = number.isEmpty()
                    ? QueryParameters.of(STEP, String.valueOf(step))
                    : QueryParameters.simple(Map.of(STEP, String.valueOf(step), NUMBER, number));
            UI.getCurrent().navigate(form.path(), query);
            UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
        }

        private Component buttons(int step, Button onward) {
            var row = new Div();
            row.addClassName("gh-form-buttons");
            if (step > 1) {
                row.add(button("onboarding.form.back-one", false, () -> go(step - 1)));
            }
            row.add(onward);
            return row;
        }

        private Button button(String key, boolean primary, Runnable work) {
            var button = new Button(getTranslation(key), pressed -> work.run());
            if (primary) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            return button;
        }
    }
}
