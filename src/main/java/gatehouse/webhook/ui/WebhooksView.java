package gatehouse.webhook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.PlatformClients;
import gatehouse.access.PlatformRow;
import gatehouse.access.Role;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import gatehouse.ui.WidgetTexts;
import gatehouse.webhook.DeliveryRow;
import gatehouse.webhook.DeliveryState;
import gatehouse.webhook.WebhookOverview;
import gatehouse.webhook.WebhookRefused;
import gatehouse.webhook.WebhookRow;
import gatehouse.webhook.WebhookSecret;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The callback addresses of the platforms 回调管理, and the log of what was delivered to the one chosen. */
@Route(value = "webhooks", layout = StaffLayout.class)
@RolesAllowed(Role.ADMINISTRATOR)
@Menu(title = "webhook.title", order = 71, icon = "vaadin:connect")
class WebhooksView extends Div implements HasDynamicTitle {

    private static final int SHOWN = 100;

    private final transient WebhookOverview webhooks;
    private final transient WidgetTexts widgets;
    private final Select<PlatformRow> platform = new Select<>();
    private final TextField url = new TextField();
    private final Grid<WebhookRow> grid = new Grid<>();
    private final H2 chosenTitle = new H2();
    private final Grid<DeliveryRow> log = new Grid<>();
    private final Div chosenLog = new Div(chosenTitle, log);
    private transient @Nullable WebhookRow chosen;

    WebhooksView(WebhookOverview webhooks, PlatformClients platforms, WidgetTexts widgets) {
        this.webhooks = webhooks;
        this.widgets = widgets;
        addClassName("gh-list-page");
        chosenLog.setVisible(false);
        add(head(platforms), grid(), log());
        refresh();
    }

    private Component head(PlatformClients platforms) {
        platform.setAriaLabel(getTranslation("webhook.platform"));
        platform.setPlaceholder(getTranslation("webhook.platform"));
        platform.setItems(platforms.all());
        platform.setItemLabelGenerator(PlatformRow::name);
        platform.setManualValidation(true);
        platform.setErrorMessage(getTranslation("webhook.platform.EMPTY"));
        url.setAriaLabel(getTranslation("webhook.url"));
        url.setPlaceholder("https://");
        url.setManualValidation(true);
        Button register = new Button(getTranslation("webhook.register"), pressed -> register());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("webhook.title")), platform, url, register);
        head.addClassName("gh-list-head");
        return head;
    }

    private void register() {
        var wanted = platform.getValue();
        platform.setInvalid(wanted == null);
        if (wanted == null) {
            return;
        }
        try {
            show(webhooks.register(wanted.id(), url.getValue()).secret(), "webhook.secret.once");
            url.setInvalid(false);
            url.clear();
            refresh();
        } catch (WebhookRefused refused) {
            url.setErrorMessage(getTranslation(refused.problems().getFirst().messageKey()));
            url.setInvalid(true);
        }
    }

    private void rotate(WebhookRow row) {
        try {
            webhooks.rotate(row.id())
                    .ifPresent(rotated ->
                            show(rotated.secret(), "webhook.secret.rotated", BeijingTime.full(rotated.formerUntil())));
        } catch (WebhookRefused refused) {
            Notices.refused(getTranslation(refused.problems().getFirst().messageKey()));
        }
    }

    private void show(WebhookSecret drawn, String words, Object... arguments) {
        var secret = new TextField();
        secret.setValue(drawn.value());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setWidthFull();
        secret.setAriaLabel(getTranslation("webhook.secret"));
        var dialog = new Dialog(new Paragraph(getTranslation(words, arguments)), secret);
        dialog.setHeaderTitle(getTranslation("webhook.secret"));
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("28rem");
        dialog.getFooter().add(new Button(getTranslation("webhook.secret.noted"), pressed -> dialog.close()));
        dialog.open();
    }

    private Component grid() {
        grid.addColumn(WebhookRow::platform)
                .setHeader(getTranslation("webhook.platform"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(WebhookRow::url).setHeader(getTranslation("webhook.url"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("webhook.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(row -> BeijingTime.full(row.createdAt()))
                .setHeader(getTranslation("webhook.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(getTranslation("webhook.none"), getTranslation("webhook.none.next")));
        grid.addClassName("gh-list");
        grid.setAllRowsVisible(true);
        return grid;
    }

    private Component state(WebhookRow row) {
        var formerUntil = row.formerSecretUntil();
        if (formerUntil == null) {
            return standing(row);
        }
        var both = new StatusBadge(getTranslation("webhook.former-until", BeijingTime.inList(formerUntil)), Tone.BUSY);
        var badges = new Div(standing(row), both);
        badges.addClassName("gh-badges");
        return badges;
    }

    private Component standing(WebhookRow row) {
        var since = row.failingSince();
        if (!row.enabled()) {
            return new StatusBadge(getTranslation("webhook.disabled." + row.disabledReason()), Tone.BAD);
        }
        return since == null
                ? new StatusBadge(getTranslation("webhook.enabled"), Tone.GOOD)
                : new StatusBadge(getTranslation("webhook.failing", BeijingTime.inList(since)), Tone.LATE);
    }

    private Component actions(WebhookRow row) {
        return new Div(
                action("webhook.log", () -> choose(row)),
                action("webhook.rotate", () -> confirm("rotate", row, () -> rotate(row))),
                row.enabled()
                        ? action("webhook.disable", () -> confirm("disable", row, () -> webhooks.disable(row.id())))
                        : action("webhook.enable", () -> {
                            webhooks.enable(row.id());
                            refresh();
                        }),
                action("webhook.delete", () -> confirm("delete", row, () -> webhooks.delete(row.id()))));
    }

    private Button action(String key, Runnable act) {
        Button action = new Button(getTranslation(key), pressed -> act.run());
        action.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return action;
    }

    private void confirm(String what, WebhookRow row, Runnable act) {
        widgets.confirm(
                        getLocale(),
                        getTranslation("webhook." + what + ".question", row.url()),
                        getTranslation("webhook." + what + ".consequence"),
                        getTranslation("webhook." + what),
                        () -> {
                            act.run();
                            refresh();
                        })
                .open();
    }

    private Component log() {
        log.addColumn(row -> BeijingTime.full(row.createdAt()))
                .setHeader(getTranslation("webhook.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(DeliveryRow::type)
                .setHeader(getTranslation("webhook.type"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addComponentColumn(this::delivered)
                .setHeader(getTranslation("webhook.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        log.addColumn(this::attempts)
                .setHeader(getTranslation("webhook.attempts"))
                .setTooltipGenerator(this::attempts);
        log.addComponentColumn(this::replay).setAutoWidth(true).setFlexGrow(0);
        log.setEmptyStateText(getTranslation("webhook.log.none"));
        log.addClassName("gh-list");
        return chosenLog;
    }

    private Component delivered(DeliveryRow row) {
        return new StatusBadge(
                getTranslation("webhook.delivery." + row.state()),
                switch (row.state()) {
                    case PENDING -> row.attempts() == 0 ? Tone.CALM : Tone.LATE;
                    case SENDING -> Tone.BUSY;
                    case DELIVERED -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                });
    }

    /** 11-13 10:00 503 STATUS 12 ms; … */
    private String attempts(DeliveryRow row) {
        return row.log().stream()
                .map(attempt -> BeijingTime.inList(attempt.at()) + " "
                        + (attempt.status() == null ? "" : attempt.status() + " ")
                        + (attempt.error() == null ? "" : attempt.error() + " ") + attempt.milliseconds() + " ms")
                .collect(Collectors.joining("; "));
    }

    private Component replay(DeliveryRow row) {
        if (row.state() == DeliveryState.PENDING || row.state() == DeliveryState.SENDING) {
            return new Span();
        }
        return action("webhook.replay", () -> {
            var webhook = chosen;
            if (webhook != null && webhooks.replay(webhook.id(), row.id())) {
                Notices.done(getTranslation("webhook.replayed"));
            }
            refresh();
        });
    }

    private void choose(WebhookRow row) {
        chosen = row;
        refresh();
    }

    private void refresh() {
        grid.setItems(webhooks.all());
        var webhook = chosen;
        chosenLog.setVisible(webhook != null);
        if (webhook != null) {
            chosenTitle.setText(getTranslation("webhook.log.of", webhook.url()));
            log.setItems(webhooks.deliveries(webhook.id(), SHOWN));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("webhook.title");
    }
}
