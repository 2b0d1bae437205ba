package gatehouse.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import gatehouse.access.PasswordRule;
import gatehouse.ui.SecretField;

/** A new password, twice 新密码: nobody sees what was typed. */
class PasswordFields extends Composite<Div> {

    private final PasswordField password = new SecretField(getTranslation("access.password.new"));
    private final PasswordField again = new SecretField(getTranslation("access.password.again"));

    PasswordFields() {
        password.setHelperText(getTranslation("access.password.rule", PasswordRule.SHORTEST));
        password.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        password.setWidthFull();
        again.setWidthFull();
        getContent().add(password, again);
    }

    /** Marks the second field when it differs from the first. */
    boolean areAlike() {
        boolean alike = password.getValue().equals(again.getValue());
        again.setErrorMessage(getTranslation("access.password.differ"));
        again.setInvalid(!alike);
        return alike;
    }

    String typed() {
        return password.getValue();
    }
}
