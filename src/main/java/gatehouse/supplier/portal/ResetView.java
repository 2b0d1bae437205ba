package gatehouse.supplier.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.supplier.AskedTooOften;
import gatehouse.supplier.PasswordResets;
import gatehouse.supplier.SupplierRefused;
import gatehouse.ui.PortalLayout;
import java.util.List;

/** 重置密码: a code by SMS, then a new password. It never says whether there is such an account. */
@Route(value = "portal/reset", layout = PortalLayout.class)
@AnonymousAllowed
class ResetView extends Div implements HasDynamicTitle {

    private final transient PasswordResets resets;
    private final TextField memberName = new TextField(getTranslation("supplier.member-name"));
    private final CodeButton send = new CodeButton();
    private final Div answer = new Div();
    private final TextField code = new TextField(getTranslation("supplier.reset.code"));
    private final PasswordTwice password = new PasswordTwice(getTranslation("supplier.password.new"));
    private final transient FieldMarks marks = new FieldMarks(this::getTranslation)
            .of("memberName", memberName)
            .of("code", code)
            .of("newPassword", password.password());

    ResetView(PasswordResets resets) {
        this.resets = resets;
        addClassName("gh-portal-door");
        memberName.setRequiredIndicatorVisible(true);
        memberName.setManualValidation(true);
        memberName.setWidthFull();
        memberName.getElement().setAttribute("autocomplete", "username");
        memberName.addValueChangeListener(typed -> send.another());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(pressed -> send());
        add(
                new H1(getTranslation("supplier.reset")),
                new Paragraph(getTranslation("supplier.reset.how")),
                memberName,
                send,
                answer(),
                links());
    }

    private Div answer() {
        code.setRequiredIndicatorVisible(true);
        code.setManualValidation(true);
        code.setMaxLength(RegisterView.LONGEST_CODE);
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.addAttachListener(attached ->
                code.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'numeric')"));
        var set = new Button(getTranslation("supplier.reset.do"), pressed -> complete());
        set.addThemeVariants(ButtonVariant.PRIMARY);
        var sent = new Paragraph(getTranslation("supplier.reset.sent"));
        sent.getElement().setAttribute("role", "status");
        answer.add(sent, code, password, set);
        answer.addClassName("gh-form-pair");
        answer.setVisible(false);
        return answer;
    }

    private Div links() {
        var links = new Div(
                new Anchor("portal/login", getTranslation("supplier.to-login")),
                new Anchor("portal/register", getTranslation("supplier.to-register")));
        links.addClassName("gh-portal-links");
        return links;
    }

    private void send() {
        boolean empty = memberName.getValue().isBlank();
        memberName.setErrorMessage(empty ? getTranslation("vocabulary.membername.EMPTY") : "");
        memberName.setInvalid(empty);
        if (empty) {
            memberName.focus();
            return;
        }
        try {
            resets.request(memberName.getValue().strip());
        } catch (AskedTooOften refused) {
            marks.mark("memberName", refused.problems());
            return;
        }
        send.sent();
        send.removeThemeVariants(ButtonVariant.PRIMARY);
        answer.setVisible(true);
        marks.mark("code", List.of());
        code.focus();
    }

    private void complete() {
        if (!password.areAlike()) {
            return;
        }
        try {
            resets.complete(memberName.getValue().strip(), code.getValue().strip(), password.typed());
            SignInAtDoor.with(memberName.getValue().strip(), password.password());
        } catch (SupplierRefused refused) {
            marks.markAll(refused.problems());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supplier.reset.page");
    }
}
