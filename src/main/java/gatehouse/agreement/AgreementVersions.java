package gatehouse.agreement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The one place that knows which version of a document is in force 协议版本: whoever asks for a consent asks here. */
@Component
@EnableConfigurationProperties(AgreementSettings.class)
public class AgreementVersions {

    private final AgreementSettings settings;

    AgreementVersions(AgreementSettings settings) {
        this.settings = settings;
    }

    public Agreement inForce(String code) {
        return new Agreement(code, settings.versionOf(code));
    }
}
