package gatehouse.supplier.portal;

import com.vaadin.flow.component.button.Button;
import gatehouse.supplier.PasswordResets;

/** 发送验证码: after it has sent one, it counts down in the browser to when another can be had. */
class CodeButton extends Button {

    CodeButton() {
        setText(getTranslation("supplier.reset.send"));
    }

    void sent() {
        setText(getTranslation("supplier.reset.send-again"));
        rest((int) PasswordResets.BETWEEN_CODES.toSeconds());
    }

    /** The next code would be for another phone, which need not wait. */
    void another() {
        setText(getTranslation("supplier.reset.send"));
        rest(0);
    }

    private void rest(int seconds) {
        getElement().executeJs("window.gatehouse.rest(this, $0)", seconds);
    }
}
