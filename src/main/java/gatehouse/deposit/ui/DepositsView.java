package gatehouse.deposit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.deposit.DepositAlert;
import gatehouse.deposit.DepositList;
import gatehouse.deposit.DepositList.Place;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.PayoutOutlook;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The deposits 打款记录 with the alerts above them: state and page are in the URL, the amount is nowhere. */
@Route(value = DepositsView.PATH, layout = StaffLayout.class)
@Menu(title = "deposit.list.title", order = 45, icon = "vaadin:money-deposit")
@RolesAllowed({Role.SUPERVISOR, Role.AUDITOR})
class DepositsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "deposits";

    private static final String STATE = "state";
    private static final String AFTER = "after";
    private static final Pattern PLACE = Pattern.compile("([0-9])-([0-9]{1,18})");
    private static final int PAGE = 50;

    private final transient DepositList list;
    private final Div warnings = new Div();
    private final Select<DepositState> state = new Select<>();
    private final Grid<DepositRow> grid = new Grid<>();
    private final Button older = new Button(getTranslation("deposit.list.older"));
    private final Button newest = new Button(getTranslation("deposit.list.newest"));
    private transient @Nullable Place next;
    private transient @Nullable Place above;
    private final boolean mayDismiss;
    private boolean arriving;

    DepositsView(DepositList list, LiveChanges changes, CurrentUser user) {
        this.list = list;
        this.mayDismiss =
                user.find().filter(person -> person.has(Role.SUPERVISOR)).isPresent();
        addClassName("gh-list-page");
        add(new H1(getTranslation("deposit.list.title")), warnings, filters(), order(), grid(), pages());
        changes.listen(this, Set.of(Deposits.TOPIC, DepositList.ALERTS_TOPIC), heard -> load());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        arriving = true;
        state.setValue(
                asked.getSingleParameter(STATE).flatMap(DepositsView::state).orElse(null));
        arriving = false;
        above = asked.getSingleParameter(AFTER).flatMap(DepositsView::place).orElse(null);
        load();
    }

    private Component filters() {
        state.setLabel(getTranslation("deposit.list.state"));
        state.setItems(Arrays.asList(DepositState.values()));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("deposit.list.all"));
        state.setItemLabelGenerator(this::words);
        state.addValueChangeListener(change -> {
            if (!arriving) {
                show(null);
            }
        });
        Div filters = new Div(state);
        filters.addClassName("gh-filters");
        return filters;
    }

    private Component order() {
        Paragraph order = new Paragraph(getTranslation("deposit.list.order"));
        order.addClassName("gh-faint");
        return order;
    }

    private Component grid() {
        // the whole of a time is in its tooltip: at 1280 pixels nine columns leave room for no more
        grid.addColumn(row -> BeijingTime.inList(row.requestedAt()))
                .setHeader(getTranslation("deposit.list.requested"))
                .setTooltipGenerator(row -> BeijingTime.full(row.requestedAt()))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(DepositRow::holder)
                .setHeader(getTranslation("deposit.field.holder"))
                .setTooltipGenerator(DepositRow::holder);
        grid.addColumn(row -> getTranslation("kind." + row.kind() + ".label"))
                .setHeader(getTranslation("deposit.list.kind"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(DepositRow::branch)
                .setHeader(getTranslation("bank.field.branch"))
                .setTooltipGenerator(DepositRow::branch);
        grid.addColumn(DepositRow::accountMasked)
                .setHeader(getTranslation("deposit.field.account"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(row ->
                        new StatusBadge(getTranslation("deposit.state." + row.state()), DepositTones.of(row.state())))
                .setHeader(getTranslation("deposit.list.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> row.state().isOver() ? "" : row.triesLeft())
                .setHeader(getTranslation("deposit.list.tries"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> time(row.arrivedAt(), BeijingTime::inList))
                .setHeader(getTranslation("deposit.list.arrived"))
                .setTooltipGenerator(row -> time(row.arrivedAt(), BeijingTime::full))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(this::remarks)
                .setHeader(getTranslation("deposit.list.remarks"))
                .setTooltipGenerator(this::remarks);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("deposit.list.none"), getTranslation("deposit.list.none.hint")));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component pages() {
        newest.addClickListener(click -> show(null));
        older.addClickListener(click -> show(next));
        Div pages = new Div(newest, older);
        pages.addClassName("gh-pages");
        return pages;
    }

    private void load() {
        warnings.removeAll();
        outlook().ifPresent(warnings::add);
        alerts().ifPresent(warnings::add);
        var page = list.page(state.getValue(), above, PAGE);
        next = page.next();
        grid.setItems(page.rows());
        older.setEnabled(next != null);
        newest.setEnabled(above != null);
    }

    private Optional<Component> outlook() {
        PayoutOutlook outlook = list.outlook();
        if (outlook == PayoutOutlook.WORKING) {
            return Optional.empty();
        }
        Paragraph warning = new Paragraph(getTranslation("deposit.outlook." + outlook));
        warning.addClassNames("gh-warning", Tone.LATE.className());
        warning.getElement().setAttribute("role", "status");
        return Optional.of(warning);
    }

    private Optional<Component> alerts() {
        List<DepositAlert> alerts = list.alerts();
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList lines = new UnorderedList();
        alerts.forEach(alert -> lines.add(line(alert)));
        Section card = new Section(new H2(getTranslation("deposit.alerts")), lines);
        card.addClassNames("gh-card", "gh-warning", Tone.BAD.className());
        card.getElement().setAttribute("role", "status");
        return Optional.of(card);
    }

    private ListItem line(DepositAlert alert) {
        ListItem line = new ListItem(new Span(getTranslation(
                "deposit.alert",
                alert.memberName(),
                getTranslation("kind." + alert.kind() + ".label"),
                alert.days(),
                BeijingTime.inList(alert.raisedAt()))));
        if (mayDismiss) {
            Button dismiss = new Button(getTranslation("deposit.alert.dismiss"), pressed -> dismiss(alert));
            dismiss.addThemeVariants(ButtonVariant.TERTIARY);
            line.add(dismiss);
        }
        return line;
    }

    private void dismiss(DepositAlert alert) {
        list.dismiss(alert.id());
        Notices.done(getTranslation("deposit.alert.dismissed", alert.memberName()));
        load();
    }

    private String remarks(DepositRow row) {
        String warnings = row.warnings().stream()
                .map(DepositTones::warningKey)
                .map(this::getTranslation)
                .collect(Collectors.joining(" "));
        return row.bounceReason() == null
                ? warnings
                : (getTranslation(row.bounceReason().messageKey()) + " " + warnings).strip();
    }

    private String words(@Nullable DepositState value) {
        return getTranslation(value == null ? "deposit.list.all" : "deposit.state." + value);
    }

    private static String time(@Nullable Instant instant, Function<Instant, String> words) {
        return instant == null ? "" : words.apply(instant);
    }

    private void show(@Nullable Place after) {
        Map<String, String> query = new HashMap<>();
        if (state.getValue() != null) {
            query.put(STATE, state.getValue().name());
        }
        if (after != null) {
            query.put(AFTER, after.stretch() + "-" + after.id());
        }
        getUI().ifPresent(ui -> ui.navigate(PATH, QueryParameters.simple(query)));
    }

    private static Optional<DepositState> state(String name) {
        return Arrays.stream(DepositState.values())
                .filter(known -> known.name().equals(name))
                .findFirst();
    }

    private static Optional<Place> place(String asked) {
        Matcher place = PLACE.matcher(asked);
        return place.matches()
                ? Optional.of(new Place(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2))))
                : Optional.empty();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deposit.list.title");
    }
}
