package gatehouse.sandbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.sandbox.ClockRefused;
import gatehouse.sandbox.SandboxFaults;
import gatehouse.sandbox.SandboxSms;
import gatehouse.sandbox.SandboxTime;
import gatehouse.sandbox.SandboxWebhooks;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.MobileNumber;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sandbox 沙箱: what every phone received, and a clock to move. Registered by {@link SandboxRoute} alone. */
@Route(value = SandboxRoute.PATH, layout = StaffLayout.class, registerAtStartup = false)
@Menu(title = "sandbox.title", order = 90, icon = "vaadin:flask")
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
class SandboxView extends Div implements HasDynamicTitle {

    private static final int PAGE = 40;
    private static final LocalTime BEFORE_THE_LINE = LocalTime.of(15, 59);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final transient SandboxTime time;
    private final transient SandboxSms inbox;
    private final transient SandboxFaults faults;
    private final WebhooksPanel webhooks;
    private final Span now = new Span();
    private final DateTimePicker wanted = new DateTimePicker();
    private final UnorderedList phone = new UnorderedList();
    private final Div nothing = new Div();
    private final Button older = new Button(getTranslation("sandbox.sms.older"));
    private @Nullable String mobile;
    private @Nullable Long last;

    SandboxView(
            SandboxTime time, SandboxSms inbox, SandboxFaults faults, SandboxWebhooks receiver, LiveChanges changes) {
        this.time = time;
        this.inbox = inbox;
        this.faults = faults;
        this.webhooks = new WebhooksPanel(receiver);
        addClassName("gh-sandbox");
        add(new H1(getTranslation("sandbox.title")), inboxPanel(), sidePanel());
        changes.listen(this, Set.of(SandboxSms.TOPIC), heard -> refresh());
        changes.listen(this, Set.of("clock"), heard -> showTime());
        changes.listen(this, Set.of(SandboxWebhooks.TOPIC), heard -> webhooks.refresh());
        showTime();
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sandbox.title");
    }

    private Component inboxPanel() {
        TextField number = new TextField();
        number.setPlaceholder(getTranslation("sandbox.sms.number"));
        number.setAriaLabel(getTranslation("sandbox.sms.number"));
        number.setClearButtonVisible(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.addValueChangeListener(change -> choose(number));
        phone.addClassName("gh-phone");
        older.addClickListener(click -> addOlder());
        Section panel = new Section(new H2(getTranslation("sandbox.sms")), number, nothing, phone, older);
        panel.addClassName("gh-card");
        return panel;
    }

    private Component sidePanel() {
        Aside side = new Aside(clockPanel(), replyPanel(), new FaultsPanel(faults), linksPanel(), webhooks);
        side.addClassName("gh-sandbox-side");
        return side;
    }

    private Component clockPanel() {
        now.addClassName("gh-sandbox-now");
        now.getElement().setAttribute("aria-live", "polite");
        Div moves = new Div(
                move("sandbox.clock.hour", () -> time.moveTo(time.now().plus(Duration.ofHours(1)))),
                move("sandbox.clock.line", () -> time.moveTo(BEFORE_THE_LINE)),
                move("sandbox.clock.day", () -> time.moveToNextDay(MORNING)),
                move("sandbox.clock.reset", time::reset));
        moves.addClassName("gh-sandbox-moves");
        wanted.setAriaLabel(getTranslation("sandbox.clock.to"));
        wanted.setStep(Duration.ofMinutes(1));
        Div chosen = new Div(wanted, move("sandbox.clock.go", this::moveToChosen));
        chosen.addClassName("gh-sandbox-moves");
        Section panel = new Section(
                new H2(getTranslation("sandbox.clock")),
                now,
                new Paragraph(getTranslation("sandbox.clock.explained")),
                moves,
                chosen);
        panel.addClassName("gh-card");
        return panel;
    }

    private Component replyPanel() {
        TextField from = new TextField(getTranslation("sandbox.reply.from"));
        TextField content = new TextField(getTranslation("sandbox.reply.content"));
        from.setManualValidation(true);
        Button send = new Button(getTranslation("sandbox.reply.send"), click -> {
            Checked<MobileNumber> number = MobileNumber.parse(from.getValue());
            from.setInvalid(!number.isAccepted());
            from.setErrorMessage(getTranslation("sandbox.sms.number.whole"));
            number.value().ifPresent(sender -> {
                inbox.answer(sender, content.getValue());
                content.clear();
                Notices.done(getTranslation("sandbox.reply.sent"));
            });
        });
        Div form = new Div(from, content, send);
        form.addClassName("gh-sandbox-moves");
        Section panel = new Section(
                new H2(getTranslation("sandbox.reply")),
                new Paragraph(getTranslation("sandbox.reply.explained")),
                form);
        panel.addClassName("gh-card");
        return panel;
    }

    private Component linksPanel() {
        UnorderedList links = new UnorderedList(
                link(SandboxRoute.BANK, "sandbox.link.bank"),
                link("portal", "sandbox.link.portal"),
                link("swagger-ui.html", "sandbox.link.api"),
                link("actuator/health", "sandbox.link.health"));
        Section panel = new Section(new H2(getTranslation("sandbox.links")), links);
        panel.addClassName("gh-card");
        return panel;
    }

    private ListItem link(String path, String key) {
        Anchor anchor = new Anchor(path, getTranslation(key), AnchorTarget.BLANK);
        anchor.setRouterIgnore(true);
        return new ListItem(anchor);
    }

    private Button move(String key, Runnable move) {
        return new Button(getTranslation(key), click -> {
            try {
                move.run();
                showTime();
            } catch (ClockRefused refused) {
                Notices.refused(getTranslation("sandbox.clock.refused." + refused.reason()));
            }
        });
    }

    private void moveToChosen() {
        LocalDateTime chosen = wanted.getValue();
        if (chosen != null) {
            time.moveTo(chosen.atZone(BeijingTime.ZONE).toInstant());
        }
    }

    private void showTime() {
        now.setText(BeijingTime.full(time.now()));
    }

    private void choose(TextField number) {
        String typed = number.getValue();
        switch (MobileNumber.parse(typed)) {
            case Checked.Accepted<MobileNumber>(MobileNumber found, var warnings) -> mobile = found.value();
            case Checked.Refused<MobileNumber> refused -> mobile = null;
        }
        number.setInvalid(!typed.isBlank() && mobile == null);
        number.setErrorMessage(getTranslation("sandbox.sms.number.whole"));
        refresh();
    }

    private void refresh() {
        phone.removeAll();
        last = null;
        addOlder();
        nothing.removeAll();
        if (phone.getComponentCount() == 0) {
            nothing.add(new EmptyState(getTranslation("sandbox.sms.empty"), getTranslation("sandbox.sms.empty.next")));
        }
    }

    private void addOlder() {
        List<SandboxSms.Received> page = inbox.newest(mobile, last, PAGE);
        page.forEach(sms -> phone.add(bubble(sms)));
        older.setVisible(page.size() == PAGE);
        if (!page.isEmpty()) {
            last = page.getLast().id();
        }
    }

    private static ListItem bubble(SandboxSms.Received sms) {
        Div head = new Div(new Span(sms.mobile()), new Span(BeijingTime.full(sms.sentAt())), new Span(sms.template()));
        head.addClassNames("gh-phone-head", "gh-faint");
        Paragraph text = new Paragraph(sms.text());
        text.addClassName("gh-phone-text");
        return new ListItem(head, text);
    }
}
