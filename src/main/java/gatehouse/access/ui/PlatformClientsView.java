package gatehouse.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.AccessRefused;
import gatehouse.access.PlatformClients;
import gatehouse.access.PlatformRow;
import gatehouse.access.Role;
import gatehouse.access.Token;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import gatehouse.ui.WidgetTexts;
import jakarta.annotation.security.RolesAllowed;

/** The platforms 平台接入: machines that submit for their suppliers, and their tokens. */
@Route(value = "platforms", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
@Menu(title = "access.platform.title", order = 70, icon = "vaadin:plug")
class PlatformClientsView extends Div implements HasDynamicTitle {

    private final transient PlatformClients platforms;
    private final transient WidgetTexts widgets;
    private final TextField name = new TextField();
    private final Grid<PlatformRow> grid = new Grid<>();

    PlatformClientsView(PlatformClients platforms, WidgetTexts widgets) {
        this.platforms = platforms;
        this.widgets = widgets;
        addClassName("gh-list-page");
        add(head(), grid());
        refresh();
    }

    private Component head() {
        name.setPlaceholder(getTranslation("access.platform.name"));
        name.setAriaLabel(getTranslation("access.platform.name"));
        name.setManualValidation(true);
        Button issue = new Button(getTranslation("access.platform.issue"), pressed -> issue());
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("access.platform.title")), name, issue);
        head.addClassName("gh-list-head");
        return head;
    }

    private void issue() {
        name.setInvalid(false);
        try {
            show(platforms.issue(name.getValue()), name.getValue());
            name.clear();
            refresh();
        } catch (AccessRefused refused) {
            name.setErrorMessage(getTranslation("access.refused." + refused.reason()));
            name.setInvalid(true);
            name.focus();
        }
    }

    private Grid<PlatformRow> grid() {
        grid.addColumn(PlatformRow::name).setHeader(getTranslation("access.platform.name"));
        grid.addComponentColumn(row -> row.enabled()
                        ? new StatusBadge(getTranslation("access.staff.enabled"), Tone.GOOD)
                        : new StatusBadge(getTranslation("access.staff.disabled"), Tone.BAD))
                .setHeader(getTranslation("access.staff.state"));
        grid.addColumn(row -> BeijingTime.full(row.createdAt())).setHeader(getTranslation("access.staff.created"));
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("access.platform.none"));
        grid.addClassName("gh-list");
        return grid;
    }

    private Component actions(PlatformRow row) {
        Button toggle = row.enabled()
                ? action("access.staff.disable", () -> confirm("disable", row, () -> platforms.disable(row.id())))
                : action("access.staff.enable", () -> {
                    platforms.enable(row.id());
                    refresh();
                });
        return new Div(
                action(
                        "access.platform.rotate",
                        () -> confirm("rotate", row, () -> show(platforms.rotate(row.id()), row.name()))),
                toggle);
    }

    private Button action(String key, Runnable act) {
        Button action = new Button(getTranslation(key), pressed -> act.run());
        action.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return action;
    }

    private void confirm(String what, PlatformRow row, Runnable act) {
        widgets.confirm(
                        getLocale(),
                        getTranslation("access.platform." + what + ".question", row.name()),
                        getTranslation("access.platform." + what + ".consequence"),
                        getTranslation("access.platform." + what),
                        () -> {
                            act.run();
                            refresh();
                        })
                .open();
    }

    private void show(Token token, String platform) {
        new SecretDialog(
                        getTranslation("access.platform.token", platform.strip()),
                        getTranslation("access.platform.token.next"),
                        token.value())
                .open();
    }

    private void refresh() {
        grid.setItems(platforms.all());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.platform.title");
    }
}
