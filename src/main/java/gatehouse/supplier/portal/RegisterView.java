package gatehouse.supplier.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.supplier.Registration;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.PortalLayout;
import java.util.List;

/** 注册账号 (spec A.3, its first part): member name, password, mobile; then one is signed in. */
@Route(value = "portal/register", layout = PortalLayout.class)
@AnonymousAllowed
class RegisterView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Suppliers suppliers;
    private final transient CurrentUser user;
    private final TextField memberName = new TextField(getTranslation("supplier.member-name"));
    private final PasswordTwice password = new PasswordTwice(getTranslation("supplier.password"));
    private final TextField mobile = new TextField(getTranslation("supplier.mobile"));
    private final transient FieldMarks marks = new FieldMarks(this::getTranslation)
            .of("memberName", memberName)
            .of("password", password.password())
            .of("mobile", mobile);

    RegisterView(Suppliers suppliers, CurrentUser user) {
        this.suppliers = suppliers;
        this.user = user;
        addClassName("gh-portal-door");
        prepare(memberName, "supplier.member-name.hint", "username");
        prepare(mobile, "supplier.mobile.hint", "tel");
        mobile.addAttachListener(attached ->
                mobile.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'tel')"));
        memberName.addValueChangeListener(typed -> judge("memberName"));
        password.password().addValueChangeListener(typed -> judge("password"));
        mobile.addValueChangeListener(typed -> judge("mobile"));
        add(
                new H1(getTranslation("supplier.register")),
                new Paragraph(getTranslation("supplier.register.what-for")),
                memberName,
                password,
                mobile,
                register(),
                links());
    }

    private void prepare(TextField field, String hintKey, String autocomplete) {
        field.setHelperText(getTranslation(hintKey));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
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
        marks.mark(field, suppliers.problems(typed()));
    }

    private void save() {
        boolean alike = password.areAlike();
        List<FieldProblem> problems = suppliers.problems(typed());
        marks.markAll(problems);
        if (!alike || !problems.isEmpty()) {
            return;
        }
        try {
            var registered = suppliers.register(typed());
            SignInAtDoor.with(registered.memberName(), password.password());
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    private Registration typed() {
        return new Registration(memberName.getValue(), password.typed(), mobile.getValue());
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
