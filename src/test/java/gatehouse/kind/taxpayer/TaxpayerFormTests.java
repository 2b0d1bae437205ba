package gatehouse.kind.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.KindSamples;
import gatehouse.onboarding.FormReading;
import gatehouse.review.MachineCheck;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TaxpayerFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    @ParameterizedTest
    @EnumSource
    void anyOfTheSixProofsIsTakenAndReadsAgain(TaxProof proof) {
        Map<String, String> typed = typed();
        typed.put("proof", proof.name());

        FormReading.Valid read = (FormReading.Valid) TaxpayerForm.read(typed);

        assertThat(TaxpayerForm.read(read.form().fields())).isEqualTo(read);
        assertThat(TaxpayerReview.checks((TaxpayerForm) read.form(), TODAY))
                .extracting(MachineCheck::messageKey)
                .contains("taxpayer.check." + proof);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "proof, RECEIPT, UNKNOWN",
        "certificateName, '', EMPTY",
        "validFrom, '', EMPTY",
        "validFrom, 13.11.2026, FORMAT",
        "validUntil, 2026-11-12, BEFORE_START",
        "certificateNumber, ' ', EMPTY",
        "issuer, '', EMPTY",
        "issuerPhone, abc, FORMAT",
        "issuerPhone, 12, FORMAT",
        "issuerWebsite, javascript:alert(1), FORMAT",
        "issuerWebsite, tax bureau, FORMAT",
        "truthful, '', AGREEMENT",
    })
    void aWrongFieldIsToldWithTheCodeOfItsRule(String field, String value, String code) {
        Map<String, String> typed = typed();
        typed.put(field, value);

        assertThat(((FormReading.Invalid) TaxpayerForm.read(typed)).problems())
                .singleElement()
                .satisfies(
                        wrong -> assertThat(wrong.field() + " " + wrong.code()).isEqualTo(field + " " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "issuerPhone, 0571-12366",
        "issuerPhone, +86 571 12366",
        "issuerPhone, 12366转8",
        "issuerPhone, ''",
        "issuerWebsite, zhejiang.chinatax.gov.cn",
        "issuerWebsite, https://zhejiang.chinatax.gov.cn/col/col1.html?x=1",
        "issuerWebsite, 税务.中国",
        "issuerWebsite, ''",
    })
    void whereTheIssuerIsReachedIsTakenAsPeopleWriteIt(String field, String value) {
        Map<String, String> typed = typed();
        typed.put(field, value);

        assertThat(TaxpayerForm.read(typed)).isInstanceOf(FormReading.Valid.class);
    }

    private static Map<String, String> typed() {
        return KindSamples.given(KindSamples.taxpayer());
    }
}
