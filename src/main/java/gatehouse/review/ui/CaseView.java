package gatehouse.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.feed.Change;
import gatehouse.notice.OutcomeWording;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Applications;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.RejectionReason;
import gatehouse.review.CaseChange;
import gatehouse.review.CaseDetail;
import gatehouse.review.CaseState;
import gatehouse.review.Decision;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewAction;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewDesk.Colleague;
import gatehouse.review.ReviewKind;
import gatehouse.review.ReviewRefused;
import gatehouse.ui.KeyHint;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The case 审核案件: the page where the day is spent. Evidence left, what was typed right, the decision below. */
@Route(value = ReviewNavigation.CASE + "/:number", layout = StaffLayout.class)
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR, Role.AUDITOR})
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The keys of the actions; B goes back, the scan viewer has its own. */
    private static final Map<ReviewAction, String> KEYS = new EnumMap<>(Map.of(
            ReviewAction.CLAIM, "C",
            ReviewAction.APPROVE, "A",
            ReviewAction.REJECT, "R",
            ReviewAction.REQUEST_SUPPLEMENT, "S",
            ReviewAction.TRANSFER, "T",
            ReviewAction.RELEASE, "Q",
            ReviewAction.TAKE_BACK, "K",
            ReviewAction.ASSIGN, "G",
            ReviewAction.REVOKE, "V"));

    /** In the order in which they stand. */
    private static final List<ReviewAction> SHOWN = List.of(
            ReviewAction.APPROVE,
            ReviewAction.REJECT,
            ReviewAction.REQUEST_SUPPLEMENT,
            ReviewAction.TRANSFER,
            ReviewAction.CLAIM,
            ReviewAction.RELEASE,
            ReviewAction.ASSIGN,
            ReviewAction.TAKE_BACK,
            ReviewAction.REVOKE);

    private final transient ReviewDesk desk;
    private final transient SharedQueue queue;
    private final transient Applications applications;
    private final transient Kinds kinds;
    private final transient BusinessCalendars calendars;
    private final transient ReviewWords words;
    private final transient ReviewRefusals refusals;
    private final transient OutcomeWording wording;
    private final SignedIn me;
    private final CaseHead head;
    private final ScanViewer scans = new ScanViewer();
    private final CaseFields fields;
    private final Div banner = new Div();
    private final Div body = new Div();
    private final Footer actions = new Footer();
    private final Map<Outcome, ReasonPanel> panels = new EnumMap<>(Outcome.class);
    private @Nullable CaseDetail detail;

    CaseView(
            ReviewDesk desk,
            SharedQueue queue,
            Applications applications,
            Kinds kinds,
            BusinessCalendars calendars,
            ReviewWords words,
            ReviewRefusals refusals,
            OutcomeWording wording,
            LiveChanges changes,
            CurrentUser user) {
        this.desk = desk;
        this.queue = queue;
        this.applications = applications;
        this.kinds = kinds;
        this.calendars = calendars;
        this.words = words;
        this.refusals = refusals;
        this.wording = wording;
        this.me = user.requiredStaff();
        this.head = new CaseHead(words);
        this.fields = new CaseFields(words, scans::turnTo);
        addClassName("gh-case");
        banner.addClassNames("gh-case-banner", "gh-tone-late");
        banner.getElement().setAttribute("role", "alert");
        banner.setVisible(false);
        body.addClassName("gh-case-body");
        body.add(scans, fields);
        actions.addClassName("gh-case-actions");
        add(head, banner, body, actions);
        changes.listen(this, Set.of(CaseChange.TOPIC, ReviewKind.CHECKS_TOPIC), this::heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get("number").orElse("");
        var found = applications.findByNumber(number).flatMap(desk::look);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        panels.values().forEach(ReasonPanel::removeFromParent);
        panels.clear();
        hidePanels();
        banner.setVisible(false);
        show(found.get());
        var kind = kinds.required(found.get().row().kind());
        scans.show(kind, found.get().application().current(), found.get().checks());
        // the page was loaded again, for the other language perhaps, while somebody was writing
        draft().flatMap(ReasonDrafts.Draft::open)
                .filter(outcome -> isMine(detail().row()))
                .ifPresent(this::open);
    }

    @Override
    public String getPageTitle() {
        return detail == null
                ? getTranslation("review.queue.title")
                : detail.row().companyName();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        // whoever works keeps the case: keys and pointer count, at most one request in twenty seconds
        getElement().executeJs("window.gatehouse?.watchActivity(this, 20000, () => this.$server.active())");
    }

    private void show(CaseDetail looked) {
        detail = looked;
        var row = looked.row();
        // the keys know by it that another case stands here, before the address says so
        getElement().setAttribute("data-case", row.number());
        head.show(row, explanation(looked), isMine(row), this::leaseEnding);
        fields.show(looked, kind());
        drawActions(looked.actions());
        panels.forEach((outcome, panel) -> panel.setSendable(looked.actions().contains(action(outcome))));
    }

    private void drawActions(Set<ReviewAction> allowed) {
        actions.removeAll();
        SHOWN.stream().filter(allowed::contains).map(this::button).forEach(actions::add);
        actions.setVisible(!allowed.isEmpty());
    }

    private Button button(ReviewAction action) {
        var key = Objects.requireNonNull(KEYS.get(action));
        var button = new Button(getTranslation("review.action." + action));
        button.setSuffixComponent(KeyHint.of(key));
        button.setDisableOnClick(true);
        button.addClickListener(pressed -> {
            try {
                act(action);
            } finally {
                button.setEnabled(true);
            }
        });
        button.addClassName("gh-action");
        if (action == ReviewAction.CLAIM) {
            // who lost the case while a panel is open claims it again without leaving the panel
            KeyHint.throughScopes(button);
        }
        switch (action) {
            case APPROVE -> button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SUCCESS);
            case CLAIM -> button.addThemeVariants(ButtonVariant.PRIMARY);
            case REJECT, REVOKE -> button.addThemeVariants(ButtonVariant.ERROR);
            case REQUEST_SUPPLEMENT, TRANSFER, RELEASE, TAKE_BACK, ASSIGN -> {
                // plain
            }
        }
        return KeyHint.on(button, key);
    }

    private void act(ReviewAction action) {
        switch (action) {
            case CLAIM -> tried(() -> desk.claim(id()), "review.done.CLAIM");
            case APPROVE -> decide(new Decision.Approve(), Outcome.APPROVED);
            case REJECT -> open(Outcome.REJECTED);
            case REQUEST_SUPPLEMENT -> open(Outcome.SUPPLEMENT_ASKED);
            case RELEASE -> leave(() -> desk.release(id()), "review.done.RELEASE");
            case TRANSFER, ASSIGN, TAKE_BACK, REVOKE -> ask(action);
        }
    }

    private void ask(ReviewAction action) {
        var toSomebody = action == ReviewAction.TRANSFER || action == ReviewAction.ASSIGN;
        var colleagues = toSomebody
                ? desk.colleagues(detail().row().kind()).stream()
                        .filter(colleague -> !Long.valueOf(colleague.id())
                                .equals(detail().row().holderId()))
                        .toList()
                : List.<Colleague>of();
        var dialog = new HandoverDialog(action, colleagues, (colleague, note) -> handOver(action, colleague, note));
        if (action == ReviewAction.REVOKE) {
            dialog.previewing(note ->
                    wording.text(kind(), Outcome.REVOKED, detail().application().companyName(), List.of(note)));
        }
        dialog.open();
    }

    private void handOver(ReviewAction action, @Nullable Colleague colleague, String note) {
        switch (action) {
            case TRANSFER ->
                leave(
                        () -> desk.transfer(
                                id(), Objects.requireNonNull(colleague).id(), note),
                        "review.done.TRANSFER");
            case ASSIGN ->
                tried(() -> desk.assign(id(), Objects.requireNonNull(colleague).id(), note), "review.done.ASSIGN");
            case TAKE_BACK -> tried(() -> desk.takeBack(id(), note), "review.done.TAKE_BACK");
            case REVOKE -> tried(() -> desk.revoke(id(), note), "review.done.REVOKE");
            case CLAIM, RELEASE, APPROVE, REJECT, REQUEST_SUPPLEMENT ->
                throw new IllegalStateException(action + " asks for nothing");
        }
    }

    private void open(Outcome outcome) {
        var draft = ReasonDrafts.ofSession().begun(id(), detail().row().round());
        draft.opened(outcome);
        panels.values().forEach(panel -> panel.setVisible(false));
        var panel = panels.computeIfAbsent(outcome, fresh -> panel(fresh, draft));
        panel.setVisible(true);
        panel.focus();
        body.addClassName("gh-case-deciding");
    }

    private ReasonPanel panel(Outcome outcome, ReasonDrafts.Draft draft) {
        var panel = new ReasonPanel(
                outcome,
                detail(),
                kind(),
                draft,
                words,
                wording,
                reasons -> decide(decision(outcome, reasons), outcome),
                this::close);
        body.add(panel);
        return panel;
    }

    /** Hides what was begun; pressing the key again shows it as it was. */
    private void close() {
        draft().ifPresent(draft -> draft.opened(null));
        hidePanels();
    }

    private Optional<ReasonDrafts.Draft> draft() {
        return ReasonDrafts.ofSession().find(id(), detail().row().round());
    }

    private void hidePanels() {
        panels.values().forEach(panel -> panel.setVisible(false));
        body.removeClassName("gh-case-deciding");
    }

    private static Decision decision(Outcome outcome, List<RejectionReason> reasons) {
        return outcome == Outcome.SUPPLEMENT_ASKED
                ? new Decision.RequestSupplement(reasons)
                : new Decision.Reject(reasons);
    }

    private static ReviewAction action(Outcome outcome) {
        return outcome == Outcome.SUPPLEMENT_ASKED ? ReviewAction.REQUEST_SUPPLEMENT : ReviewAction.REJECT;
    }

    private void decide(Decision decision, Outcome outcome) {
        var company = detail().row().companyName();
        if (tried(() -> desk.decide(id(), decision))) {
            ReasonDrafts.ofSession().forget(id(), detail().row().round());
            Notices.done(getTranslation("review.decided." + outcome, company));
            next();
        }
    }

    /** The next case at once, or the queue with a word where nothing waits. */
    private void next() {
        var wanted = LastQueue.of(UI.getCurrent()).kind();
        var claimed = desk.claimNext(wanted == null ? Set.of() : Set.of(wanted));
        queue.forget();
        claimed.flatMap(queue::find).ifPresentOrElse(row -> ReviewNavigation.openCase(row.number()), () -> {
            Notices.told(getTranslation("review.next.none"));
            backToQueue();
        });
    }

    private void tried(Runnable step, String doneKey) {
        if (tried(step)) {
            Notices.done(getTranslation(doneKey));
            lookAgain();
        }
    }

    private void leave(Runnable step, String doneKey) {
        if (tried(step)) {
            Notices.done(getTranslation(doneKey, detail().row().companyName()));
            queue.forget();
            backToQueue();
        }
    }

    /** A refusal is told in words; the page shows how things stand now, and what was typed stays. */
    private boolean tried(Runnable step) {
        try {
            step.run();
            queue.forget();
            return true;
        } catch (ReviewRefused refused) {
            Notices.refused(refusals.sentence(refused, getLocale()));
            lookAgainAtMine();
            return false;
        }
    }

    private static void backToQueue() {
        UI.getCurrent().navigate(QueueView.class, LastQueue.of(UI.getCurrent()).parameters());
    }

    void heard(List<Change> changes) {
        queue.heard(changes);
        var shown = detail;
        if (shown == null) {
            return;
        }
        var about = changes.stream()
                .filter(change -> change.subject() == shown.id().value())
                .map(Change::topic)
                .collect(Collectors.toSet());
        var moved = about.contains(CaseChange.TOPIC)
                && queue.find(shown.id())
                        .filter(row -> stands(row, shown.row()))
                        .isPresent();
        if (moved) {
            lookAgainAtMine();
        } else if (about.contains(ReviewKind.CHECKS_TOPIC)) {
            desk.look(shown.id()).ifPresent(this::showChecks);
        }
    }

    /** What a register has answered meanwhile stands beside its field; nothing else on the page is touched. */
    private void showChecks(CaseDetail looked) {
        if (stands(looked.row(), detail().row())) {
            lookAgainAtMine();
        } else {
            detail = looked;
            fields.show(looked, kind());
        }
    }

    private static boolean stands(QueueRow now, QueueRow before) {
        return now.state() != before.state() || !Objects.equals(now.holderId(), before.holderId());
    }

    /** Whoever worked on it reads why it is no longer theirs, and goes on reading how it stands now. */
    private void lookAgainAtMine() {
        var wasMine = isMine(detail().row()) || banner.isVisible();
        lookAgain();
        if (wasMine && !isMine(detail().row())) {
            lost(detail());
        }
    }

    private void lost(CaseDetail now) {
        var holder = now.row().holderName();
        banner.setText(
                switch (now.row().state()) {
                    case CLAIMED ->
                        getTranslation(
                                "review.case.lost-to", holder == null ? getTranslation("review.somebody") : holder);
                    case WAITING ->
                        getTranslation(
                                now.actions().contains(ReviewAction.APPROVE)
                                        ? "review.case.lapsed"
                                        : "review.case.lost");
                    case CLOSED, WITHDRAWN ->
                        now.isOvertaken()
                                ? getTranslation("review.case.overtaken")
                                : getTranslation("review.case.over", words.state(getLocale(), now.row()));
                });
        banner.setVisible(true);
    }

    private void lookAgain() {
        desk.look(id()).ifPresent(looked -> {
            show(looked);
            if (isMine(looked.row())) {
                banner.setVisible(false);
            }
        });
    }

    private void leaseEnding() {
        if (isMine(detail().row())) {
            Notices.told(getTranslation("review.case.lease-ending"));
        }
    }

    /** Called by the browser while the person is at work. */
    @ClientCallable
    void active() {
        var shown = detail;
        if (shown == null || !isMine(shown.row())) {
            return;
        }
        try {
            head.prolonged(desk.prolong(shown.id()));
        } catch (ReviewRefused gone) {
            queue.forget();
            queue.find(shown.id()).ifPresent(row -> lookAgainAtMine());
        }
    }

    private boolean isMine(QueueRow row) {
        return row.state() == CaseState.CLAIMED && Long.valueOf(me.id()).equals(row.holderId());
    }

    private String explanation(CaseDetail looked) {
        return calendars
                .explain(looked.application().current().deadline(), kind().slaPolicy())
                .in(getLocale());
    }

    private ApplicationKind kind() {
        return kinds.required(detail().row().kind());
    }

    private ApplicationId id() {
        return detail().id();
    }

    private CaseDetail detail() {
        return Objects.requireNonNull(detail);
    }
}
