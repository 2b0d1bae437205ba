package gatehouse.deposit.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import gatehouse.access.Role;
import gatehouse.bank.Banks;
import gatehouse.deposit.DepositId;
import gatehouse.deposit.DepositRefused;
import gatehouse.deposit.DepositRefused.Cause;
import gatehouse.deposit.DepositRow;
import gatehouse.deposit.DepositStanding;
import gatehouse.deposit.DepositState;
import gatehouse.deposit.Deposits;
import gatehouse.deposit.NamedAccount;
import gatehouse.deposit.OwnDeposits;
import gatehouse.deposit.Verification;
import gatehouse.deposit.ui.DepositTones;
import gatehouse.feed.Change;
import gatehouse.ui.BeijingTime;
import gatehouse.ui.Countdown;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.StatusBadge;
import gatehouse.vocabulary.KindCode;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 打款认证 of one step (spec A.5): the account is named, the bank's answer comes by itself, the amount is entered; and whatever
 * stands in the way says until when.
 */
@Route(value = "portal/deposit/:kind", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class DepositView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Of deposits and of cases one hears by the id of the application; and the clock may be moved. */
    private static final Set<String> TOPICS = Set.of(Deposits.TOPIC, "case", "clock");

    private final transient OwnDeposits own;
    private final transient Banks banks;
    private transient KindCode kind = new KindCode("NONE");
    private transient @Nullable DepositStanding shown;
    /** Stays while its deposit does, with what is typed into it: another window may have used up a try. */
    private @Nullable TextField amount;

    private transient @Nullable DepositId amountOf;

    DepositView(OwnDeposits own, Banks banks, LiveChanges changes) {
        this.own = own;
        this.banks = banks;
        changes.listen(this, TOPICS, this::heard);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get("kind").orElse("");
        kind = own.find(code).orElseThrow(NotFoundException::new);
        shown = null;
        refresh();
    }

    private void heard(List<Change> changes) {
        if (changes.stream().anyMatch(this::isMine)) {
            refresh();
        }
    }

    private boolean isMine(Change change) {
        var latest = shown == null ? null : shown.latest();
        return change.topic().equals("clock")
                || (latest != null && latest.application().value() == change.subject());
    }

    /** What has not changed stays on the page, with what is being typed into it. */
    private void refresh() {
        var standing = own.standing(kind);
        if (!standing.equals(shown)) {
            shown = standing;
            show(standing);
        }
    }

    private void show(DepositStanding standing) {
        removeAll();
        add(title(standing));
        var latest = standing.latest();
        if (latest != null) {
            add(facts(latest));
        }
        add(now(standing, latest));
    }

    private Component now(DepositStanding standing, @Nullable DepositRow latest) {
        var obstacle = standing.obstacle();
        if (obstacle == null) {
            return form(standing, latest);
        }
        return switch (obstacle) {
            case ACTIVE -> latest == null ? said(obstacle) : amount(latest);
            case WAIT -> pause(standing, latest);
            case DAILY_LIMIT -> after(latest, said(obstacle));
            case NOT_APPROVED,
                    ALREADY_VERIFIED,
                    IN_PROGRESS,
                    NAME_MISMATCH,
                    INVALID,
                    NO_ACTIVE_DEPOSIT,
                    INVALID_FORMAT -> said(obstacle);
        };
    }

    private Component title(DepositStanding standing) {
        var head = new Div(new H1(getTranslation("deposit.title", getTranslation("kind." + kind + ".label"))));
        var latest = standing.latest();
        if (latest != null) {
            head.add(new StatusBadge(
                    getTranslation("deposit.state." + latest.state()), DepositTones.of(latest.state())));
        }
        head.addClassName("gh-portal-head");
        return head;
    }

    private Component facts(DepositRow latest) {
        var facts = new Div(
                new Span(latest.branch()),
                new Span(latest.accountMasked()),
                new Span(getTranslation("deposit.requestedAt", BeijingTime.inList(latest.requestedAt()))));
        facts.addClassName("gh-portal-facts");
        return facts;
    }

    private Component said(Cause obstacle) {
        return panel(new Paragraph(getTranslation("deposit.now." + obstacle)));
    }

    /** Why there is no deposit to be verified any more, and what follows from it. */
    private Component after(@Nullable DepositRow latest, Component next) {
        return latest == null ? next : new Div(panel(outcome(latest)), next);
    }

    private Component outcome(DepositRow latest) {
        var reason = latest.bounceReason();
        return new Paragraph(
                reason == null
                        ? getTranslation("deposit.outcome." + latest.state())
                        : getTranslation("deposit.outcome.BOUNCED", getTranslation(reason.messageKey())));
    }

    private Component form(DepositStanding standing, @Nullable DepositRow latest) {
        var draft = DepositDraft.of(kind);
        var company = standing.companyName();
        var named = own.named(kind);
        draft.begin(company != null && own.fillsInHolder(kind) ? company : "", named);
        var fields = new DepositFields(banks, draft, own::warnings);
        named.map(NamedAccount::accountMasked)
                .filter(account -> !account.isEmpty())
                .ifPresent(fields::accountNamed);
        var ask = new Button(getTranslation(latest == null ? "deposit.ask" : "deposit.ask-again"));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(pressed -> ask(draft, fields, ask));
        var buttons = new Div(ask, new Span(getTranslation("deposit.leftToday", standing.leftToday())));
        buttons.addClassName("gh-form-buttons");
        var form = panel(
                new Paragraph(getTranslation("deposit.explained", company == null ? "" : company)), fields, buttons);
        return after(latest, form);
    }

    private void ask(DepositDraft draft, DepositFields fields, Button button) {
        try {
            fields.mark(List.of());
            own.request(kind, draft.request());
            Notices.done(getTranslation("deposit.asked"));
            refresh();
        } catch (DepositRefused refused) {
            fields.mark(refused.problems());
            if (refused.problems().isEmpty()) {
                Notices.refused(getTranslation("deposit.refused." + refused.reason()));
            }
            refresh();
        } finally {
            button.setEnabled(true);
        }
    }

    private TextField amountField(DepositRow latest) {
        var present = amount;
        if (present != null && latest.id().equals(amountOf)) {
            return present;
        }
        var fresh = new TextField(getTranslation("deposit.field.amount"));
        fresh.setHelperText(getTranslation("deposit.help.amount"));
        fresh.setSuffixComponent(new Span(getTranslation("deposit.yuan")));
        fresh.setManualValidation(true);
        fresh.addValueChangeListener(typed -> fresh.setInvalid(false));
        fresh.addAttachListener(attached ->
                fresh.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'decimal')"));
        amount = fresh;
        amountOf = latest.id();
        return fresh;
    }

    private Component amount(DepositRow latest) {
        var amount = amountField(latest);
        var verify = new Button(getTranslation("deposit.verify"));
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.setDisableOnClick(true);
        verify.addClickListener(pressed -> verify(latest, amount, verify));
        verify.addClickShortcut(Key.ENTER).listenOn(amount);
        var tries = new Paragraph(getTranslation("deposit.triesLeft", latest.triesLeft()));
        tries.addClassName("gh-portal-promise");
        var field = new Div(amount);
        field.addClassName("gh-form-field");
        var buttons = new Div(verify);
        buttons.addClassName("gh-form-buttons");
        return panel(
                new Paragraph(getTranslation("deposit.now.ACTIVE", BeijingTime.end(latest.expiresAt()))),
                tries,
                field,
                buttons);
    }

    private void verify(DepositRow deposit, TextField amount, Button button) {
        try {
            var result = own.verify(deposit.id(), amount.getValue());
            if (result == Verification.VERIFIED) {
                Notices.done(getTranslation("deposit.result.VERIFIED"));
            } else {
                wrong(amount, "deposit.result." + result);
                Notices.refused(getTranslation("deposit.result." + result));
            }
            refresh();
        } catch (DepositRefused refused) {
            wrong(amount, "deposit.refused." + refused.reason());
            refresh();
        } finally {
            button.setEnabled(true);
        }
    }

    private void wrong(TextField amount, String key) {
        amount.setErrorMessage(getTranslation(key));
        amount.setInvalid(true);
    }

    private Component pause(DepositStanding standing, @Nullable DepositRow latest) {
        var until = standing.waitUntil();
        var words = new Paragraph(getTranslation("deposit.now.WAIT"));
        if (until == null) {
            return panel(words);
        }
        var left = new Div(words, Countdown.toEnd(until).then(this::refresh));
        left.addClassName("gh-portal-waiting");
        return after(latest == null || latest.state() != DepositState.EXHAUSTED ? null : latest, panel(left));
    }

    private static Component panel(Component... parts) {
        var panel = new Section(parts);
        panel.addClassName("gh-portal-section");
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("deposit.page");
    }
}
