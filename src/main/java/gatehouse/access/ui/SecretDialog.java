package gatehouse.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret once 仅显示一次: a one-time password, or a token. */
class SecretDialog extends Dialog {

    SecretDialog(String title, String whatNext, String secret) {
        setHeaderTitle(title);
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        TextField field = new TextField();
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setAriaLabel(title);
        add(new Paragraph(whatNext), field);
        Button noted = new Button(getTranslation("access.secret.noted"), pressed -> close());
        noted.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(noted);
        setWidth("28rem");
    }
}
