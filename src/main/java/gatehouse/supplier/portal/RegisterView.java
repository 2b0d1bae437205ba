package gatehouse.supplier.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.agreement.portal.AgreementWords;
import gatehouse.supplier.Registrant;
import gatehouse.supplier.Registration;
import gatehouse.supplier.RegistrationAgreements;
import gatehouse.supplier.RegistrationForm;
import gatehouse.supplier.Registrations;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.TypedText;
import java.util.List;

/** 注册账号 (spec A.3): the fields of the manual, a code by SMS, the consents; then one is signed in. */
@Route(value = "portal/register", layout = PortalLayout.class)
@AnonymousAllowed
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** The two kinds of accounts that the manual names; only the first goes on. */
    private enum AccountKind {
        ENTERPRISE,
        PERSONAL
    }

    /** Room for what is pasted with it. */
    static final int LONGEST_CODE = 20;

    private final transient Registrations registrations;
    private final transient RegistrationAgreements agreements;
    private final transient CurrentUser user;
    private final RadioButtonGroup<AccountKind> accountKind =
            new RadioButtonGroup<>(getTranslation("supplier.account-kind"));
    private final TextField memberName = new TextField(getTranslation("supplier.member-name"));
    private final PasswordTwice password = new PasswordTwice(getTranslation("supplier.password"));
    private final TextField contactName = new TextField(getTranslation("supplier.contact-name"));
    private final TextField companyName = new TextField(getTranslation("supplier.company-name"));
    private final RadioButtonGroup<TradeRole> tradeRole = new RadioButtonGroup<>(getTranslation("supplier.trade-role"));
    private final TextField mobile = new TextField(getTranslation("supplier.mobile"));
    private final TextField code = new TextField(getTranslation("supplier.reset.code"));
    private final CodeButton send = new CodeButton();
    private final Paragraph sent = new Paragraph();
    private final Checkbox consents = new Checkbox();
    private final transient FieldMarks marks = new FieldMarks(this::getTranslation)
            .of("accountKind", accountKind)
            .of("memberName", memberName)
            .of("password", password.password())
            .of("passwordAgain", password.again())
            .of("contactName", contactName)
            .of("companyName", companyName)
            .of("tradeRole", tradeRole)
            .of("mobile", mobile)
            .of("code", code)
            .of("consents", consents);

    RegisterView(Registrations registrations, RegistrationAgreements agreements, CurrentUser user) {
        this.registrations = registrations;
        this.agreements = agreements;
        this.user = user;
        addClassName("gh-portal-door");
        add(
                new H1(getTranslation("supplier.register")),
                new Paragraph(getTranslation("supplier.register.what-for")),
                kinds(),
                text(memberName, "memberName", "supplier.member-name.hint", "username"),
                password,
                text(contactName, "contactName", "supplier.contact-name.hint", "name"),
                text(companyName, "companyName", "supplier.company-name.hint", "organization"),
                roles(),
                text(mobile, "mobile", "supplier.mobile.hint", "tel"),
                codes(),
                consents(),
                register(),
                links());
        mobile.addValueChangeListener(typed -> send.another());
        password.password().addValueChangeListener(typed -> judge("password"));
        mode(mobile, "tel");
        mode(code, "numeric");
        TypedText.keep("register.accountKind", accountKind);
        TypedText.keep("register.memberName", memberName);
        TypedText.keep("register.contactName", contactName);
        TypedText.keep("register.companyName", companyName);
        TypedText.keep("register.tradeRole", tradeRole);
        TypedText.keep("register.mobile", mobile);
    }

    private Component kinds() {
        accountKind.setItems(AccountKind.values());
        accountKind.setItemLabelGenerator(kind -> getTranslation("supplier.account-kind." + kind));
        accountKind.setHelperText(getTranslation("supplier.account-kind.hint"));
        accountKind.setManualValidation(true);
        accountKind.setValue(AccountKind.ENTERPRISE);
        accountKind.addValueChangeListener(chosen -> judge("accountKind"));
        return accountKind;
    }

    private Component roles() {
        tradeRole.setItems(TradeRole.values());
        tradeRole.setItemLabelGenerator(role -> getTranslation("supplier.trade-role." + role));
        tradeRole.setRequiredIndicatorVisible(true);
        tradeRole.setManualValidation(true);
        tradeRole.addValueChangeListener(chosen -> judge("tradeRole"));
        return tradeRole;
    }

    private TextField text(TextField field, String name, String hintKey, String autocomplete) {
        field.setHelperText(getTranslation(hintKey));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        field.addValueChangeListener(typed -> judge(name));
        return field;
    }

    private Component codes() {
        text(code, "code", "supplier.register.code.hint", "one-time-code");
        code.setMaxLength(LONGEST_CODE);
        send.setDisableOnClick(true);
        send.addClickListener(pressed -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        sent.getElement().setAttribute("role", "status");
        sent.setVisible(false);
        var codes = new Div(send, sent, code);
        codes.addClassName("gh-form-pair");
        return codes;
    }

    private Component consents() {
        consents.setLabelComponent(new AgreementWords("supplier.consents", agreements.agreements()));
        consents.setManualValidation(true);
        consents.setRequiredIndicatorVisible(true);
        consents.addValueChangeListener(ticked -> judge("consents"));
        return consents;
    }

    private static void mode(TextField field, String mode) {
        field.addAttachListener(attached ->
                field.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = $0)", mode));
    }

    private Button register() {
        var register = new Button(getTranslation("supplier.register.do"));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.setDisableOnClick(true);
        register.addClickListener(pressed -> {
            try {
                save();
            } finally {
                register.setEnabled(true);
            }
        });
        return register;
    }

    private Div links() {
        var links = new Div(
                new Anchor("portal/login", getTranslation("supplier.to-login")),
                new Anchor("portal/reset", getTranslation("supplier.to-reset")));
        links.addClassName("gh-portal-links");
        return links;
    }

    private void judge(String field) {
        marks.mark(field, registrations.problems(typed()));
    }

    private void send() {
        try {
            registrations.sendCode(mobile.getValue());
            marks.mark("mobile", List.of());
            // what was said of the code before is not about this one
            marks.mark("code", List.of());
            sent.setText(getTranslation("supplier.register.code.sent"));
            sent.setVisible(true);
            send.sent();
            code.focus();
        } catch (SupplierRefused refused) {
            sent.setVisible(false);
            marks.mark("mobile", refused.problems());
            mobile.focus();
        }
    }

    private void save() {
        List<FieldProblem> problems = registrations.problems(typed());
        marks.markAll(problems);
        if (!problems.isEmpty()) {
            return;
        }
        try {
            var registered = registrations.register(typed());
            TypedText.forget("register");
            SignInAtDoor.with(registered.memberName(), password.password());
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    private RegistrationForm typed() {
        var role = tradeRole.getValue();
        return new RegistrationForm(
                accountKind.getValue() == AccountKind.ENTERPRISE,
                new Registration(memberName.getValue(), password.typed(), mobile.getValue()),
                password.typedAgain(),
                new Registrant(contactName.getValue(), companyName.getValue(), role == null ? null : role.name()),
                code.getValue(),
                Boolean.TRUE.equals(consents.getValue()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.find().filter(person -> person.door() == Door.SUPPLIER).isPresent()) {
            event.forwardTo("portal");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supplier.register.page");
    }
}
