package gatehouse.kind.collection;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.KindSamples;
import gatehouse.onboarding.FormReading;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollectionFormTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    @Test
    void aFormIsReadIntoFieldsThatReadAgainAndTellsTheAdministrator() {
        FormReading.Valid read = (FormReading.Valid) CollectionForm.read(typed(), TODAY);

        assertThat(CollectionForm.read(read.form().fields(), TODAY)).isEqualTo(read);
        assertThat(read.form().contactMobile().value()).isEqualTo("13900139000");
        assertThat(read.form().toString()).doesNotContain("1202026209900012345").doesNotContain("13900139000");
    }

    @Test
    void aFormWithoutTheNumberOfTheBranchIsTaken() {
        Map<String, String> typed = typed();
        typed.remove("cnaps");

        assertThat(CollectionForm.read(typed, TODAY))
                .isInstanceOfSatisfying(
                        FormReading.Valid.class,
                        read -> assertThat(read.form().fields()).doesNotContainKey("cnaps"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "product, CASH, product UNKNOWN",
        "domicile, HK, identityNumber REGION",
        "administratorIdentityNumber, H12345678, administratorIdentityNumber LENGTH",
        "administratorMobile, '', administratorMobile EMPTY",
        "accountHolder, 杭州启明五金（有限公司）, accountHolder NEAR",
        "accountHolder, 杭州启明机电有限公司, accountHolder DIFFERENT",
        "bank, '', bank EMPTY",
        "cnaps, 102100099995, cnaps CHECK",
        "account, 00000000, account ALL_ZERO",
        "collectionAgreed, no, collectionAgreed AGREEMENT",
        "billsAgreed, '', billsAgreed AGREEMENT",
    })
    void aWrongFieldIsToldWithTheCodeOfItsRule(String field, String value, String expected) {
        Map<String, String> typed = typed();
        typed.put(field, value);

        assertThat(((FormReading.Invalid) CollectionForm.read(typed, TODAY)).problems())
                .singleElement()
                .satisfies(
                        wrong -> assertThat(wrong.field() + " " + wrong.code()).isEqualTo(expected));
    }

    static Map<String, String> typed() {
        Map<String, String> form = KindSamples.given(KindSamples.collection());
        form.put("contactMobile", "13700137000");
        form.put("accountHolder", "杭州启明五金有限公司");
        form.put("cnaps", "102100099996");
        return form;
    }
}
