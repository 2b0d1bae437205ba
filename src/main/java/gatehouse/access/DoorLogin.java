package gatehouse.access;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/** The form at a door 登录表单: it posts to the door's own address and tells why one was sent back. */
public class DoorLogin extends LoginForm {

    /**
     * @param action the address of the door, relative to the application
     * @param username how the login is called at this door
     */
    public DoorLogin(String action, String username) {
        setAction(action);
        setForgotPasswordButtonVisible(false);
        setI18n(words(username));
        // the form makes its fields in the browser and has no words for the eye of the password
        getElement()
                .executeJs(
                        "customElements.whenDefined('vaadin-password-field')"
                                + ".then(() => this.querySelector('vaadin-password-field').i18n = {reveal: $0})",
                        getTranslation("ui.password.reveal"));
    }

    private LoginI18n words(String username) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form form = words.getForm();
        form.setTitle("");
        form.setUsername(username);
        form.setPassword(getTranslation("access.login.password"));
        form.setSubmit(getTranslation("access.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation("access.login.refused"));
        error.setMessage(getTranslation("access.login.wrong"));
        error.setUsername(getTranslation("access.login.username-missing"));
        error.setPassword(getTranslation("access.login.password-missing"));
        return words;
    }

    /** Shows what the address says about the last try. */
    public void tell(QueryParameters parameters) {
        Optional<String> minutes =
                parameters.getSingleParameter("wait").filter(text -> text.matches("[1-9][0-9]{0,3}"));
        if (minutes.isPresent()) {
            showErrorMessage(
                    getTranslation("access.login.blocked"), getTranslation("access.login.wait", minutes.get()));
        } else if (parameters.getParameters().containsKey("error")) {
            setError(true);
        }
    }
}
