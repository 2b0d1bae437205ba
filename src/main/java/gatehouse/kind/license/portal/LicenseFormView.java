package gatehouse.kind.license.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.onboarding.ApplicationState;
import gatehouse.onboarding.ApplicationSummary;
import gatehouse.onboarding.OwnApplications;
import gatehouse.onboarding.PromiseWords;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 企业名称认证, filled in on the three pages of the manual (spec A.4). After a rejection or a supplement it begins with what
 * was sent, what is wrong is marked, and everything else may stay.
 */
@Route(value = LicensePortalForm.PATH, layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class LicenseFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final int STEPS = 3;

    private static final String STEP = "step";

    private final transient OwnApplications own;
    private final transient BusinessLicense kind;
    private final transient PromiseWords promise;
    private final transient WidgetTexts widgets;
    private final transient CurrentUser user;
    private transient LicenseDraft draft = LicenseDraft.ofSession();

    LicenseFormView(
            OwnApplications own, BusinessLicense kind, PromiseWords promise, WidgetTexts widgets, CurrentUser user) {
        this.own = own;
        this.kind = kind;
        this.promise = promise;
        this.widgets = widgets;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = own.find(BusinessLicense.CODE);
        if (before.filter(LicenseFormView::isDone).isPresent()) {
            event.forwardTo("portal");
            return;
        }
        begin(before);
        var reachable = reachable();
        show(Math.min(wished(event), reachable), reachable);
    }

    private void begin(Optional<ApplicationSummary> before) {
        draft = LicenseDraft.ofSession();
        var origin = user.requiredSupplier().id()
                + before.map(sent -> " " + sent.number() + " " + sent.round() + " " + sent.state())
                        .orElse("");
        if (!draft.isFrom(origin)) {
            before.flatMap(sent -> own.find(sent.number()))
                    .ifPresentOrElse(sent -> draft.beginWith(origin, sent), () -> draft.beginAnew(origin));
        }
    }

    private static boolean isDone(ApplicationSummary sent) {
        return sent.state() == ApplicationState.SUBMITTED || sent.state() == ApplicationState.APPROVED;
    }

    private static int wished(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .filter(text -> text.matches("[1-" + STEPS + "]"))
                .map(Integer::parseInt)
                .orElse(1);
    }

    /** No page is skipped by its address. */
    private int reachable() {
        if (!own.problems(BusinessLicense.CODE, draft.typed()).isEmpty()) {
            return 1;
        }
        return LicenseScans.missing(draft, kind.scanSlots()).isEmpty() ? STEPS : 2;
    }

    private void show(int step, int reachable) {
        removeAll();
        add(back(), title(), new Stepper(step, reachable, this::go));
        if (draft.isCorrection()) {
            add(toCorrect());
        }
        switch (step) {
            case 1 -> typing();
            case 2 -> uploading();
            default -> sending();
        }
    }

    private Component back() {
        var back = new Anchor("portal", getTranslation("license.back"));
        back.addClassName("gh-portal-back");
        return back;
    }

    private Component title() {
        var title = new H1(getTranslation("kind.BUSINESS_LICENSE.label"));
        title.addClassName("gh-portal-title");
        return title;
    }

    /** What the reviewer found, all of it in one place; beside each field it stands once more. */
    private Component toCorrect() {
        var list = new UnorderedList();
        list.addClassName("gh-reasons");
        draft.reasons().forEach(reason -> list.add(new ListItem(reason.supplierText())));
        var box = new Div(new Paragraph(getTranslation("license.correct")), list);
        box.addClassName("gh-to-correct");
        return box;
    }

    private void typing() {
        var fields = new LicenseFields(draft, typed -> own.problems(BusinessLicense.CODE, typed));
        add(fields, buttons(button("license.on", true, () -> {
            if (fields.isFine()) {
                go(2);
            }
        })));
        fields.mark(draft.takeRefused());
    }

    private void uploading() {
        var scans = new LicenseScans(
                draft,
                kind,
                own.scans(draft.scans().values()),
                (slot, name, content) -> own.upload(BusinessLicense.CODE, slot, name, content),
                widgets);
        add(scans, buttons(button("license.back-one", false, () -> go(1)), button("license.on", true, () -> {
            if (scans.isFine()) {
                go(STEPS);
            }
        })));
        scans.mark(draft.takeRefused());
    }

    private void sending() {
        var words = new Paragraph(promise.promiseIfSentNow(BusinessLicense.CODE, getLocale()));
        words.addClassName("gh-portal-promise");
        var rule = new Paragraph(getTranslation("license.submit.rule"));
        rule.addClassName("gh-faint");
        var submit = button("license.submit", true, () -> {});
        submit.setDisableOnClick(true);
        submit.addClickListener(pressed -> submit(submit));
        add(
                new LicenseSummary(draft, kind, this::go),
                words,
                rule,
                buttons(button("license.back-one", false, () -> go(2)), submit));
    }

    private void submit(Button button) {
        try {
            var sent = own.submit(BusinessLicense.CODE, draft.typed(), draft.scans());
            LicenseDraft.forget();
            UI.getCurrent().navigate("portal");
            Notices.done(getTranslation("license.submitted", promise.promise(sent.deadline(), getLocale())));
        } catch (SubmissionRefused refused) {
            if (refused.reason() != SubmissionRefused.Cause.INVALID) {
                UI.getCurrent().navigate("portal");
                throw refused;
            }
            draft.refuse(refused.problems());
            go(isOfPicture(refused) ? 2 : 1);
        } finally {
            button.setEnabled(true);
        }
    }

    private boolean isOfPicture(SubmissionRefused refused) {
        return refused.problems().stream()
                .allMatch(problem ->
                        kind.scanSlots().stream().anyMatch(slot -> slot.name().equals(problem.field())));
    }

    private void go(int step) {
        UI.getCurrent().navigate(LicensePortalForm.PATH, QueryParameters.of(STEP, String.valueOf(step)));
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }

    private Button button(String key, boolean primary, Runnable work) {
        var button = new Button(getTranslation(key), pressed -> work.run());
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private static Component buttons(Component... buttons) {
        var row = new Div();
        Stream.of(buttons).forEach(row::add);
        row.addClassName("gh-form-buttons");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("license.page");
    }
}
