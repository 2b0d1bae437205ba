package gatehouse.onboarding;

import gatehouse.agreement.Agreement;
import gatehouse.agreement.AgreementSource;
import gatehouse.agreement.AgreementVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents that the forms of all kinds ask to agree to 表单协议, in the versions in force. */
@Component
public class FormAgreements implements AgreementSource {

    private final List<ApplicationKind> kinds;
    private final AgreementVersions versions;

    FormAgreements(List<ApplicationKind> kinds, AgreementVersions versions) {
        this.kinds = kinds;
        this.versions = versions;
    }

    @Override
    public List<Agreement> agreements() {
        return kinds.stream()
                .flatMap(kind -> kind.agreements().values().stream())
                .flatMap(List::stream)
                .map(versions::inForce)
                .toList();
    }

    /** The documents of one consent of a form; none where it names none. */
    public List<Agreement> of(ApplicationKind kind, String field) {
        return kind.agreements().getOrDefault(field, List.of()).stream()
                .map(versions::inForce)
                .toList();
    }

    /** The consents of a round that were given to what is no longer in force: they are asked for again. */
    public Set<String> outdated(ApplicationKind kind, RoundDetail round) {
        return kind.agreements().keySet().stream()
                .filter(field -> !round.hasAgreed(field, of(kind, field)))
                .collect(Collectors.toSet());
    }

    /** What is agreed to by sending the form now. */
    List<FormConsent> given(ApplicationKind kind, ApplicationForm form, Instant at) {
        if (kind.agreements().isEmpty()) {
            return List.of();
        }
        Map<String, String> fields = form.fields();
        List<FormConsent> given = new ArrayList<>();
        kind.agreements().keySet().stream()
                .filter(field -> FormInput.AGREED.equals(fields.get(field)))
                .forEach(field -> of(kind, field)
                        .forEach(document ->
                                given.add(new FormConsent(field, document.code(), document.version(), at))));
        return given;
    }
}
