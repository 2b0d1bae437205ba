package gatehouse.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.access.AccessRefused;
import gatehouse.access.Role;
import gatehouse.access.StaffDuties;
import gatehouse.access.StaffRow;
import gatehouse.access.Username;
import gatehouse.vocabulary.KindCode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A member of staff to be opened or changed 员工资料. */
class StaffDialog extends Dialog {

    private static final List<String> ROLES = List.of(Role.REVIEWER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);

    private static final Set<AccessRefused.Cause> OF_FIELDS = EnumSet.of(
            AccessRefused.Cause.NOT_A_LOGIN,
            AccessRefused.Cause.LOGIN_TAKEN,
            AccessRefused.Cause.NAME_MISSING,
            AccessRefused.Cause.ROLE_MISSING);

    private final TextField username = new TextField(getTranslation("access.login.username"));
    private final TextField displayName = new TextField(getTranslation("access.staff.name"));
    private final CheckboxGroup<String> roles = new CheckboxGroup<>(getTranslation("access.staff.roles"));
    private final CheckboxGroup<KindCode> queues = new CheckboxGroup<>(getTranslation("access.staff.queues"));

    /** For somebody new. */
    StaffDialog(Collection<KindCode> offered, BiConsumer<Username, StaffDuties> open) {
        setHeaderTitle(getTranslation("access.staff.create"));
        username.setHelperText(getTranslation("access.staff.username.rule"));
        fill(offered, () -> open.accept(Username.typed(username.getValue()), duties()));
        username.focus();
    }

    /** For somebody known, whose username stays. */
    StaffDialog(Collection<KindCode> offered, StaffRow row, Consumer<StaffDuties> change) {
        setHeaderTitle(getTranslation("access.staff.change"));
        fill(offered, () -> change.accept(duties()));
        username.setValue(row.username());
        username.setReadOnly(true);
        displayName.setValue(row.duties().displayName());
        roles.setValue(row.duties().roles());
        queues.setValue(row.duties().queues());
        displayName.focus();
    }

    private void fill(Collection<KindCode> offered, Runnable save) {
        roles.setItems(ROLES);
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        queues.setItems(offered);
        queues.setItemLabelGenerator(kind -> getTranslation("kind." + kind + ".label"));
        username.setWidthFull();
        displayName.setWidthFull();
        username.setManualValidation(true);
        displayName.setManualValidation(true);
        roles.setManualValidation(true);
        var fields = new Div(username, displayName, roles, queues);
        fields.addClassName("gh-dialog-fields");
        add(fields);
        setWidth("32rem");
        Button saving = new Button(getTranslation("access.save"), pressed -> {
            if (isComplete() && isFine(username, save)) {
                close();
            }
        });
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), saving);
    }

    /** Every wrong field is marked at once. */
    private boolean isComplete() {
        boolean login = username.isReadOnly() || isFine(username, () -> Username.typed(username.getValue()));
        boolean name = isFine(displayName, () -> StaffDuties.requireName(displayName.getValue()));
        boolean role = isFine(roles, () -> StaffDuties.requireRoles(roles.getValue()));
        return login && name && role;
    }

    /** What is wrong with a field stands at the field; what is about no field is told by the house. */
    private boolean isFine(HasValidationProperties field, Runnable step) {
        field.setInvalid(false);
        try {
            step.run();
            return true;
        } catch (AccessRefused refused) {
            if (!OF_FIELDS.contains(refused.reason())) {
                throw refused;
            }
            field.setErrorMessage(getTranslation("access.refused." + refused.reason()));
            field.setInvalid(true);
            return false;
        }
    }

    private StaffDuties duties() {
        return new StaffDuties(displayName.getValue(), roles.getValue(), queues.getValue());
    }
}
