package gatehouse.access.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import gatehouse.access.AccessRefused.Cause;
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
        again.setManualValidation(true);
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

    PasswordField first() {
        return password;
    }

    /** What may be wrong with a new one. */
    static Cause[] causes() {
        return new Cause[] {
            Cause.PASSWORD_TOO_SHORT,
            Cause.PASSWORD_TOO_LONG,
            Cause.PASSWORD_IS_LOGIN,
            Cause.PASSWORD_TOO_UNIFORM,
            Cause.PASSWORD_UNCHANGED
        };
    }

    String typed() {
        return password.getValue();
    }
}
