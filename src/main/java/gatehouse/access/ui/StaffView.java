package gatehouse.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.OneTimePassword;
import gatehouse.access.QueueNames;
import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.access.StaffDuties;
import gatehouse.access.StaffRow;
import gatehouse.access.Username;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import gatehouse.ui.WidgetTexts;
import gatehouse.vocabulary.KindCode;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/** The people 员工: who may sign in, as what, and for which queues. */
@Route(value = "staff", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
@Menu(title = "access.staff.title", order = 60, icon = "vaadin:users")
class StaffView extends Div implements HasDynamicTitle {

    private static final int QUEUES_SHARE = 4;

    private final transient StaffAccounts accounts;
    private final transient WidgetTexts widgets;
    private final transient Collection<KindCode> queues;
    private final Grid<StaffRow> grid = new Grid<>();

    StaffView(StaffAccounts accounts, WidgetTexts widgets, ObjectProvider<QueueNames> queueNames) {
        this.accounts = accounts;
        this.widgets = widgets;
        this.queues = queueNames.stream().flatMap(names -> names.all().stream()).toList();
        addClassName("gh-list-page");
        add(head(), grid());
        refresh();
    }

    private Component head() {
        Button create = new Button(
                getTranslation("access.staff.create"), pressed -> new StaffDialog(queues, this::create).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("access.staff.title")), create);
        head.addClassName("gh-list-head");
        return head;
    }

    private Grid<StaffRow> grid() {
        grid.addColumn(StaffRow::username).setHeader(getTranslation("access.login.username"));
        grid.addColumn(row -> row.duties().displayName()).setHeader(getTranslation("access.staff.name"));
        grid.addColumn(this::roles)
                .setHeader(getTranslation("access.staff.roles"))
                .setTooltipGenerator(this::roles);
        // of all columns the one with the most words
        grid.addColumn(this::queues)
                .setHeader(getTranslation("access.staff.queues"))
                .setFlexGrow(QUEUES_SHARE)
                .setTooltipGenerator(this::queues);
        grid.addComponentColumn(this::state).setHeader(getTranslation("access.staff.state"));
        grid.addColumn(row -> BeijingTime.full(row.createdAt()))
                .setHeader(getTranslation("access.staff.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.addClassName("gh-list");
        return grid;
    }

    private String roles(StaffRow row) {
        return row.duties().roles().stream()
                .sorted()
                .map(role -> getTranslation("access.role." + role))
                .collect(Collectors.joining("、"));
    }

    private String queues(StaffRow row) {
        return row.duties().queues().stream()
                .map(kind -> getTranslation("kind." + kind + ".label"))
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private Component state(StaffRow row) {
        if (!row.enabled()) {
            return new StatusBadge(getTranslation("access.staff.disabled"), Tone.BAD);
        }
        return row.mustChangePassword()
                ? new StatusBadge(getTranslation("access.staff.must-change"), Tone.DUE)
                : new StatusBadge(getTranslation("access.staff.enabled"), Tone.GOOD);
    }

    private Component actions(StaffRow row) {
        Button toggle = row.enabled()
                ? action("access.staff.disable", row, () -> confirmDisable(row))
                : action("access.staff.enable", row, () -> {
                    accounts.enable(row.id());
                    refresh();
                });
        return new Div(
                action(
                        "access.staff.change",
                        row,
                        () -> new StaffDialog(queues, row, duties -> change(row, duties)).open()),
                action("access.staff.reset", row, () -> confirmReset(row)),
                toggle);
    }

    private Button action(String key, StaffRow row, Runnable act) {
        Button action = new Button(getTranslation(key), pressed -> act.run());
        // whom it concerns, for who hears the page row by row
        action.setAriaLabel(getTranslation(key) + " " + row.username());
        action.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return action;
    }

    private void create(Username username, StaffDuties duties) {
        show(accounts.create(username, duties), username.value());
        refresh();
    }

    private void change(StaffRow row, StaffDuties duties) {
        accounts.change(row, duties);
        Notices.done(getTranslation("access.staff.changed", row.username()));
        refresh();
    }

    private void confirmDisable(StaffRow row) {
        widgets.confirm(
                        getLocale(),
                        getTranslation("access.staff.disable.question", row.username()),
                        getTranslation("access.staff.disable.consequence"),
                        getTranslation("access.staff.disable"),
                        () -> {
                            accounts.disable(row.id());
                            refresh();
                        })
                .open();
    }

    private void confirmReset(StaffRow row) {
        widgets.confirm(
                        getLocale(),
                        getTranslation("access.staff.reset.question", row.username()),
                        getTranslation("access.staff.reset.consequence"),
                        getTranslation("access.staff.reset"),
                        () -> {
                            show(accounts.resetPassword(row.id()), row.username());
                            refresh();
                        })
                .open();
    }

    private void show(OneTimePassword password, String username) {
        new SecretDialog(
                        getTranslation("access.staff.one-time", username),
                        getTranslation("access.staff.one-time.next"),
                        password.value())
                .open();
    }

    private void refresh() {
        grid.setItems(accounts.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.staff.title");
    }
}
