package gatehouse.sandbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.deposit.BounceReason;
import gatehouse.sandbox.SandboxBank;
import gatehouse.sandbox.SandboxBank.Behaviour;
import gatehouse.sandbox.SandboxBank.Outcome;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.EmptyState;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.StaffLayout;
import gatehouse.vocabulary.BankAccountNumber;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sandbox's bank 沙箱银行: how it behaves next, and the statement that the supplier would read. */
@Route(value = SandboxRoute.BANK, layout = StaffLayout.class, registerAtStartup = false)
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
class SandboxBankView extends Div implements HasDynamicTitle {

    private static final int MOST = 100;
    private static final int LONGEST_DELAY = 2_592_000;
    private static final int MOST_COPIES = 10;
    private static final int MOST_TIMES = 100;

    private final transient SandboxBank bank;
    private final IntegerField delay = new IntegerField();
    private final IntegerField copies = new IntegerField();
    private final Select<Outcome> next = new Select<>();
    private final Select<BounceReason> reason = new Select<>();
    private final IntegerField times = new IntegerField();
    private final TextField account = new TextField();
    private final Grid<SandboxBank.Line> statement = new Grid<>();

    SandboxBankView(SandboxBank bank, LiveChanges changes) {
        this.bank = bank;
        addClassName("gh-list-page");
        add(
                new H1(getTranslation("sandbox.bank.title")),
                new Anchor(SandboxRoute.PATH, getTranslation("sandbox.bank.back")),
                behaviour(),
                statement());
        changes.listen(this, Set.of(SandboxBank.TOPIC), heard -> refresh());
        show(bank.behaviour());
        refresh();
    }

    private Component behaviour() {
        number(delay, "sandbox.bank.delay", 0, LONGEST_DELAY);
        number(copies, "sandbox.bank.copies", 1, MOST_COPIES);
        number(times, "sandbox.bank.times", 0, MOST_TIMES);
        next.setLabel(getTranslation("sandbox.bank.next"));
        next.setItems(Outcome.values());
        next.setItemLabelGenerator(outcome -> getTranslation("sandbox.bank.outcome." + outcome));
        reason.setLabel(getTranslation("sandbox.bank.reason"));
        reason.setItems(BounceReason.values());
        reason.setItemLabelGenerator(why -> getTranslation(why.messageKey()));
        var set = new Button(getTranslation("sandbox.bank.set"), pressed -> behave());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        var row = new Div(delay, copies, next, reason, times, set);
        row.addClassName("gh-filters");
        var panel = new Section(
                new H2(getTranslation("sandbox.bank.behaviour")),
                new Paragraph(getTranslation("sandbox.bank.explained")),
                row);
        panel.addClassName("gh-card");
        return panel;
    }

    private Component statement() {
        account.setLabel(getTranslation("sandbox.bank.account"));
        account.setClearButtonVisible(true);
        account.setValueChangeMode(ValueChangeMode.LAZY);
        account.addValueChangeListener(typed -> refresh());
        statement
                .addColumn(line -> BeijingTime.full(line.bookedAt()))
                .setHeader(getTranslation("sandbox.bank.booked"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        statement.addColumn(SandboxBank.Line::account).setHeader(getTranslation("deposit.field.account"));
        statement.addColumn(SandboxBank.Line::holder).setHeader(getTranslation("deposit.field.holder"));
        statement.addColumn(SandboxBank.Line::branch).setHeader(getTranslation("bank.field.branch"));
        statement
                .addColumn(SandboxBank.Line::amount)
                .setHeader(getTranslation("sandbox.bank.amount"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        statement.setEmptyStateComponent(
                new EmptyState(getTranslation("sandbox.bank.none"), getTranslation("sandbox.bank.none.next")));
        statement.addClassName("gh-list");
        var panel = new Section(new H2(getTranslation("sandbox.bank.statement")), account, statement);
        panel.addClassName("gh-card");
        return panel;
    }

    private void number(IntegerField field, String labelKey, int least, int most) {
        field.setLabel(getTranslation(labelKey));
        field.setMin(least);
        field.setMax(most);
        field.setStepButtonsVisible(true);
    }

    private void show(Behaviour present) {
        delay.setValue((int) present.delay().toSeconds());
        copies.setValue(present.copies());
        next.setValue(present.next());
        reason.setValue(present.reason());
        times.setValue(present.times());
    }

    private void behave() {
        if (isMissing(delay) || isMissing(copies) || isMissing(times)) {
            return;
        }
        bank.behave(new Behaviour(
                Duration.ofSeconds(delay.getValue()),
                copies.getValue(),
                next.getValue(),
                reason.getValue(),
                times.getValue()));
        Notices.done(getTranslation("sandbox.bank.done"));
    }

    private static boolean isMissing(IntegerField field) {
        return field.isInvalid() || field.isEmpty();
    }

    private void refresh() {
        var number = wanted();
        account.setInvalid(!account.isEmpty() && number == null);
        statement.setItems(bank.statement(number, MOST));
    }

    private @Nullable BankAccountNumber wanted() {
        var checked = BankAccountNumber.parse(account.getValue());
        var key = checked.messageKey();
        account.setErrorMessage(key == null ? "" : getTranslation(key));
        return checked.value().orElse(null);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sandbox.bank.title");
    }
}
