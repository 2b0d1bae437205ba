package gatehouse.supplier.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.Suppliers;
import gatehouse.ui.Notices;
import gatehouse.ui.PortalLayout;
import gatehouse.ui.SecretField;
import jakarta.annotation.security.RolesAllowed;

/** 修改密码 of a supplier. */
@Route(value = "portal/password", layout = PortalLayout.class)
@RolesAllowed(Role.SUPPLIER)
class PortalPasswordView extends Div implements HasDynamicTitle {

    private final transient Suppliers suppliers;
    private final transient CurrentUser user;
    private final PasswordField present = new SecretField(getTranslation("supplier.password.present"));
    private final PasswordTwice password = new PasswordTwice(getTranslation("supplier.password.new"));
    private final transient FieldMarks marks =
            new FieldMarks(this::getTranslation).of("presentPassword", present).of("newPassword", password.password());

    PortalPasswordView(Suppliers suppliers, CurrentUser user) {
        this.suppliers = suppliers;
        this.user = user;
        addClassName("gh-portal-door");
        present.setRequiredIndicatorVisible(true);
        present.setManualValidation(true);
        present.setWidthFull();
        present.getElement().setAttribute("autocomplete", "current-password");
        var change = new Button(getTranslation("supplier.password.change"), pressed -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(getTranslation("ui.password")), present, password, change);
    }

    private void change() {
        if (!password.areAlike()) {
            return;
        }
        try {
            suppliers.changePassword(
                    new SupplierId(user.requiredSupplier().id()), present.getValue(), password.typed());
            getUI().ifPresent(ui -> ui.navigate("portal"));
            Notices.done(getTranslation("supplier.password.changed"));
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.password");
    }
}
