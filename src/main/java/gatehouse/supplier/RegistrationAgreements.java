package gatehouse.supplier;

import gatehouse.agreement.Agreement;
import gatehouse.agreement.AgreementSource;
import gatehouse.agreement.AgreementVersions;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a new account agrees to 注册协议, in the versions in force. */
@Component
public class RegistrationAgreements implements AgreementSource {

    private final AgreementVersions versions;

    RegistrationAgreements(AgreementVersions versions) {
        this.versions = versions;
    }

    @Override
    public List<Agreement> agreements() {
        return Arrays.stream(ConsentDocument.values())
                .map(document -> versions.inForce(document.name()))
                .toList();
    }
}
