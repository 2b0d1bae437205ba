package gatehouse.supplier.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import gatehouse.ui.SecretField;

/** A new password, twice 新密码: the second field only tells a slip of the hand. */
class PasswordTwice extends Composite<Div> {

    private final PasswordField password;
    private final PasswordField again = new SecretField(getTranslation("supplier.again"));

    PasswordTwice(String label) {
        password = new SecretField(label);
        password.setHelperText(getTranslation("supplier.password.rule"));
        for (var field : new PasswordField[] {password, again}) {
            field.getElement().setAttribute("autocomplete", "new-password");
            field.setRequiredIndicatorVisible(true);
            field.setManualValidation(true);
            field.setWidthFull();
        }
        again.addValueChangeListener(typed -> compare());
        password.addValueChangeListener(typed -> {
            if (!again.isEmpty()) {
                compare();
            }
        });
        getContent().addClassName("gh-form-pair");
        getContent().add(password, again);
    }

    PasswordField password() {
        return password;
    }

    PasswordField again() {
        return again;
    }

    String typedAgain() {
        return again.getValue();
    }

    String typed() {
        return password.getValue();
    }

    boolean areAlike() {
        return compare();
    }

    private boolean compare() {
        boolean alike = password.getValue().equals(again.getValue());
        again.setErrorMessage(alike ? "" : getTranslation("supplier.again.DIFFERENT"));
        again.setInvalid(!alike);
        return alike;
    }
}
