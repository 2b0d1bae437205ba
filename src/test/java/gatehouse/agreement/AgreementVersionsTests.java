package gatehouse.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementVersionsTests {

    private final AgreementVersions versions = new AgreementVersions(new AgreementSettings(
            "2026-01",
            Map.of("BILL_SERVICE", "2026-07", "merchant.service", "2027-01", "terms-of-service", "2026-03")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PRIVACY_STATEMENT, 2026-01",
        "BILL_SERVICE,      2026-07",
        "MERCHANT_SERVICE,  2027-01",
        "TERMS_OF_SERVICE,  2026-03"
    })
    void aDocumentHasItsOwnVersionOrThatOfAllHoweverTheConfigurationSpellsIt(String code, String version) {
        assertThat(versions.inForce(code)).isEqualTo(new Agreement(code, version));
    }
}
