package gatehouse.onboarding;

import gatehouse.agreement.Agreement;
import gatehouse.agreement.AgreementSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents that the forms of all kinds ask to agree to 表单协议. */
@Component
class FormAgreements implements AgreementSource {

    private final List<PortalForm> forms;

    FormAgreements(List<PortalForm> forms) {
        this.forms = forms;
    }

    @Override
    public List<Agreement> agreements() {
        return forms.stream()
                .flatMap(form -> form.pages().stream())
                .filter(FormPage.Typing.class::isInstance)
                .map(FormPage.Typing.class::cast)
                .flatMap(page -> page.inputs().stream())
                .flatMap(input -> input.agreements().stream())
                .toList();
    }
}
