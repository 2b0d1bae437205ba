package gatehouse.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for a password 密码输入框, whose eye says in the page's language what it does. */
public class SecretField extends PasswordField {

    public SecretField(String label) {
        super(label);
        // the component's own words of Java are those of its errors; this one it knows in the browser alone
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("ui.password.reveal")));
    }
}
