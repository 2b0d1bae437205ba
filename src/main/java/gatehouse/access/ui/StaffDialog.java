package gatehouse.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.access.Role;
import gatehouse.access.StaffDuties;
import gatehouse.access.StaffRow;
import gatehouse.access.Username;
import gatehouse.vocabulary.KindCode;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A member of staff to be opened or changed 员工资料. */
class StaffDialog extends Dialog {

    private static final List<String> ROLES = List.of(Role.REVIEWER, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.AUDITOR);

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
    }

    private void fill(Collection<KindCode> offered, Runnable save) {
        roles.setItems(ROLES);
        roles.setItemLabelGenerator(role -> getTranslation("access.role." + role));
        queues.setItems(offered);
        queues.setItemLabelGenerator(kind -> getTranslation("kind." + kind + ".label"));
        username.setWidthFull();
        displayName.setWidthFull();
        add(username, displayName, roles, queues);
        setWidth("32rem");
        Button saving = new Button(getTranslation("access.save"), pressed -> {
            save.run();
            close();
        });
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), saving);
    }

    private StaffDuties duties() {
        return new StaffDuties(displayName.getValue(), roles.getValue(), queues.getValue());
    }
}
