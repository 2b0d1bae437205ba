package gatehouse.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.notice.OutcomeWording;
import gatehouse.onboarding.AutomaticApproval;
import gatehouse.onboarding.AutomaticApprovals;
import gatehouse.onboarding.AutomaticApprovals.Place;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Ladder;
import gatehouse.review.ReviewAction;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 自动审核通过: what online checks have opened without a case, and where a supervisor takes it back. Member and page are in the URL. */
@Route(value = AutomaticApprovalsView.PATH, layout = StaffLayout.class)
@Menu(title = "review.automatic.title", order = 40, icon = "vaadin:check-circle-o")
@RolesAllowed({Role.SUPERVISOR, Role.AUDITOR})
class AutomaticApprovalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "automatic";

    private static final String MEMBER = "member";
    private static final String AFTER = "after";
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,13})-([0-9]{1,18})");
    private static final int PAGE = 50;

    private final transient AutomaticApprovals approvals;
    private final transient Kinds kinds;
    private final transient OutcomeWording wording;
    private final boolean mayRevoke;
    private final TextField member = new TextField();
    private final Grid<AutomaticApproval> grid = new Grid<>();
    private final Button older = new Button(getTranslation("review.automatic.older"));
    private final Button newest = new Button(getTranslation("review.automatic.newest"));
    private transient List<AutomaticApproval> shown = List.of();
    private transient @Nullable Place above;

    AutomaticApprovalsView(
            AutomaticApprovals approvals, Kinds kinds, OutcomeWording wording, LiveChanges changes, CurrentUser user) {
        this.approvals = approvals;
        this.kinds = kinds;
        this.wording = wording;
        this.mayRevoke =
                user.find().filter(person -> person.has(Role.SUPERVISOR)).isPresent();
        addClassName("gh-list-page");
        add(new H1(getTranslation("review.automatic.title")), filters(), grid(), pages());
        changes.listen(this, Set.of(Ladder.TOPIC), heard -> load());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        member.setValue(asked.getSingleParameter(MEMBER).orElse(""));
        above = asked.getSingleParameter(AFTER)
                .flatMap(AutomaticApprovalsView::place)
                .orElse(null);
        load();
    }

    private Component filters() {
        member.setLabel(getTranslation("review.automatic.search"));
        member.setClearButtonVisible(true);
        member.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(null);
            }
        });
        var filters = new Div(member);
        filters.addClassName("gh-filters");
        return filters;
    }

    private Component grid() {
        grid.addColumn(row -> BeijingTime.full(row.provenAt()))
                .setHeader(getTranslation("review.automatic.proven"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AutomaticApproval::memberName)
                .setHeader(getTranslation("review.automatic.member"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AutomaticApproval::companyName).setHeader(getTranslation("review.automatic.company"));
        grid.addColumn(row -> getTranslation("onboarding.step." + row.step()))
                .setHeader(getTranslation("review.automatic.step"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("review.automatic.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::remarks)
                .setHeader(getTranslation("review.automatic.remarks"))
                .setTooltipGenerator(this::remarks);
        if (mayRevoke) {
            grid.addComponentColumn(this::revocation).setAutoWidth(true).setFlexGrow(0);
        }
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("review.automatic.none"), getTranslation("review.automatic.none.hint")));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component state(AutomaticApproval row) {
        return row.isRevoked()
                ? new StatusBadge(getTranslation("review.automatic.revoked"), Tone.LATE)
                : new StatusBadge(getTranslation("review.automatic.stands"), Tone.GOOD);
    }

    private String remarks(AutomaticApproval row) {
        return row.isRevoked()
                ? getTranslation(
                        "review.automatic.revoked.by",
                        Objects.requireNonNull(row.revokedBy()),
                        BeijingTime.inList(Objects.requireNonNull(row.revokedAt())),
                        Objects.requireNonNull(row.revoked()))
                : "";
    }

    private Component revocation(AutomaticApproval row) {
        if (row.isRevoked()) {
            return new Span();
        }
        var revoke = new Button(getTranslation("review.action." + ReviewAction.REVOKE), pressed -> ask(row));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        revoke.setAriaLabel(revoke.getText() + " " + row.memberName());
        return revoke;
    }

    private void ask(AutomaticApproval row) {
        var dialog = new HandoverDialog(ReviewAction.REVOKE, List.of(), (nobody, reason) -> revoke(row, reason));
        dialog.saying(getTranslation("review.automatic.revoke"));
        dialog.previewing(reason -> wording.textOfRevokedProof(kinds.required(row.kind()), row.companyName(), reason));
        dialog.open();
    }

    private void revoke(AutomaticApproval row, String reason) {
        if (approvals.revoke(row.supplier(), row.step(), reason)) {
            Notices.done(getTranslation("review.automatic.done", row.memberName()));
        } else {
            Notices.refused(getTranslation("review.automatic.late"));
        }
        load();
    }

    private Component pages() {
        newest.addClickListener(click -> show(null));
        older.addClickListener(click -> show(Place.of(shown.getLast())));
        var pages = new Div(newest, older);
        pages.addClassName("gh-pages");
        return pages;
    }

    private void load() {
        shown = approvals.page(member.getValue(), above, PAGE);
        grid.setItems(shown);
        // a badge may have become wider than its column
        grid.recalculateColumnWidths();
        older.setEnabled(shown.size() == PAGE);
        newest.setEnabled(above != null);
    }

    private void show(@Nullable Place after) {
        Map<String, String> query = new HashMap<>();
        if (!member.getValue().isBlank()) {
            query.put(MEMBER, member.getValue().strip());
        }
        if (after != null) {
            query.put(AFTER, after.provenAt().toEpochMilli() + "-" + after.supplier());
        }
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(query)));
    }

    private static Optional<Place> place(String asked) {
        Matcher place = PLACE.matcher(asked);
        return place.matches()
                ? Optional.of(
                        new Place(Instant.ofEpochMilli(Long.parseLong(place.group(1))), Long.parseLong(place.group(2))))
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.automatic.title");
    }
}
