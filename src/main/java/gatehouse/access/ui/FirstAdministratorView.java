package gatehouse.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.access.AccessRefused.Cause;
import gatehouse.access.FirstAdministrator;
import gatehouse.ui.FrameControls;
import gatehouse.ui.Notices;

/** Where the one-time link of the log leads 首位管理员: the token in it is the permission. */
@Route(value = "first-administrator", autoLayout = false)
@AnonymousAllowed
class FirstAdministratorView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstAdministrator first;
    private final transient FrameControls controls;
    private final TextField login = new TextField(getTranslation("access.login.username"));
    private final TextField displayName = new TextField(getTranslation("access.staff.name"));
    private final PasswordFields password = new PasswordFields();
    private final transient AtTheField atTheField = new AtTheField(this::getTranslation)
            .of(login, Cause.NOT_A_LOGIN, Cause.LOGIN_TAKEN)
            .of(displayName, Cause.NAME_MISSING)
            .of(password.first(), PasswordFields.causes());

    FirstAdministratorView(FirstAdministrator first, FrameControls controls) {
        this.first = first;
        this.controls = controls;
        addClassName("gh-door");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("token")
                .orElse("");
        removeAll();
        add(controls.both(getLocale()), new H1(getTranslation("access.first.title")));
        if (!first.isInvited(token)) {
            add(new Paragraph(getTranslation("access.refused.LINK_NOT_VALID")));
            return;
        }
        login.setWidthFull();
        displayName.setWidthFull();
        add(new Paragraph(getTranslation("access.first.next")), login, displayName, password, open(token));
    }

    private Button open(String token) {
        Button open = new Button(getTranslation("access.first.open"), pressed -> accept(token));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        return open;
    }

    private void accept(String token) {
        if (password.areAlike()
                && atTheField.does(
                        () -> first.accept(token, login.getValue(), displayName.getValue(), password.typed()))) {
            getUI().ifPresent(ui -> ui.navigate("login"));
            Notices.done(getTranslation("access.first.opened"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.first.title");
    }
}
