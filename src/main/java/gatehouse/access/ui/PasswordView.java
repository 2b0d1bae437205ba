package gatehouse.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.AccessRefused.Cause;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.access.StaffAccounts;
import gatehouse.ui.Notices;
import gatehouse.ui.SecretField;
import jakarta.annotation.security.RolesAllowed;

/** The own password of a member of staff 修改密码; whoever must change it comes nowhere else before. */
@Route(value = "password", autoLayout = false)
@RolesAllowed({Role.REVIEWER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR})
class PasswordView extends Main implements HasDynamicTitle {

    private final transient StaffAccounts accounts;
    private final PasswordField old = new SecretField(getTranslation("access.password.old"));
    private final PasswordFields fresh = new PasswordFields();
    private final transient AtTheField atTheField = new AtTheField(this::getTranslation)
            .of(old, Cause.OLD_PASSWORD_WRONG)
            .of(fresh.first(), PasswordFields.causes());

    PasswordView(StaffAccounts accounts, CurrentUser user) {
        this.accounts = accounts;
        addClassName("gh-door");
        boolean must = user.find().map(SignedIn::mustChangePassword).orElse(false);
        old.getElement().setAttribute("autocomplete", "current-password");
        old.setWidthFull();
        add(new H1(getTranslation("access.password.title")));
        if (must) {
            add(new Paragraph(getTranslation("access.password.must")));
        }
        add(old, fresh, change());
        if (!must) {
            add(new Anchor("", getTranslation("ui.home")));
        }
    }

    private Button change() {
        Button change = new Button(getTranslation("access.password.change"), pressed -> save());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickShortcut(Key.ENTER);
        return change;
    }

    private void save() {
        if (fresh.areAlike() && atTheField.does(() -> accounts.changeOwnPassword(old.getValue(), fresh.typed()))) {
            getUI().ifPresent(ui -> ui.navigate(""));
            Notices.done(getTranslation("access.password.changed"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.password.title");
    }
}
