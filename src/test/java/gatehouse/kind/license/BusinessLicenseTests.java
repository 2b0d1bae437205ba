package gatehouse.kind.license;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.Standing;
import gatehouse.onboarding.TaxStanding;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.SupplierProfile;
import gatehouse.supplier.TradeRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessLicenseTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    private final BusinessLicense kind = new BusinessLicense();

    @Test
    void aFormIsReadIntoCanonicalFieldsThatReadAgain() {
        Map<String, String> typed = LicenseSamples.typed();
        typed.put(Field.COMPANY_NUMBER, " ９１３３０１００ 716105852f ");
        typed.put(Field.OPERATOR_MOBILE, "+86 139-0013-9000");

        FormReading.Valid first = (FormReading.Valid) kind.read(typed, TODAY);

        assertThat(first.form().fields())
                .containsExactlyEntriesOf(LicenseSamples.typed())
                .containsKeys(
                        kind.formFields().stream().map(field -> field.name()).toArray(String[]::new));
        assertThat(kind.read(first.form().fields(), TODAY)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "companyName, 12345, companyName NO_LETTER vocabulary.companyname.NO_LETTER",
        "companyNumber, 91330100716105852E, companyNumber CHECK vocabulary.uscc.CHECK",
        "companyNumber, '', companyNumber EMPTY vocabulary.uscc.EMPTY",
        "numberType, '', numberType EMPTY license.numberType.EMPTY",
        "numberType, ORG_CODE, numberType UNKNOWN license.numberType.UNKNOWN",
        "numberType, REGISTRATION_NUMBER, companyNumber LENGTH vocabulary.regno15.LENGTH",
        "domicile, '', domicile EMPTY license.domicile.EMPTY",
        "domicile, cn, domicile UNKNOWN license.domicile.UNKNOWN",
        "domicile, HK, identityNumber REGION vocabulary.residentid.REGION",
        "representativeName, 王, representativeName LENGTH vocabulary.personname.LENGTH",
        "identityNumber, 110105194912310021, identityNumber CHECK vocabulary.residentid.CHECK",
        "identityNumber, 110105491231002, identityNumber OLD15 vocabulary.residentid.OLD15",
        "representativeMobile, 23800138000, representativeMobile PREFIX vocabulary.mobile.PREFIX",
        "operatorMobile, '', operatorMobile EMPTY vocabulary.mobile.EMPTY",
    })
    void aWrongFieldIsToldWithTheCodeOfItsRule(String field, String typed, String expected) {
        assertThat(problems(LicenseSamples.typed(field, typed))).containsExactly(expected);
    }

    @Test
    void anEmptyFormTellsEveryField() {
        assertThat(problems(Map.of()))
                .extracting(problem -> problem.split(" ")[0])
                .containsExactly(
                        "companyName",
                        "numberType",
                        "companyNumber",
                        "domicile",
                        "representativeName",
                        "identityNumber",
                        "representativeMobile",
                        "operatorMobile");
    }

    @Test
    void theNameOfTheRegistrationBeginsTheForm() {
        var applicant = new Applicant(
                new SupplierId(3),
                new Standing(true, false, TaxStanding.NONE, false, false, false),
                null,
                Set.of(),
                Set.of());

        assertThat(kind.suggested(applicant, registered("杭州启明五金有限公司")))
                .containsExactly(Map.entry("companyName", "杭州启明五金有限公司"));
        assertThat(kind.suggested(applicant, registered(null))).isEmpty();
    }

    private static SupplierProfile registered(@Nullable String company) {
        return new SupplierProfile(new SupplierId(3), "qiming", "王小明", company, TradeRole.SELLER, List.of());
    }

    @Test
    void eachOutcomeHasItsSms() {
        assertThat(List.of(Outcome.values()).stream().map(kind::smsTemplate)).containsExactly("S3", "S4", "S13", "S14");
    }

    @Test
    void personalFieldsAreMarked() {
        assertThat(kind.formFields().stream().filter(field -> field.personal()).map(field -> field.name()))
                .containsExactly("representativeName", "identityNumber", "representativeMobile", "operatorMobile");
    }

    private List<String> problems(Map<String, String> typed) {
        return ((FormReading.Invalid) kind.read(typed, TODAY))
                .problems().stream()
                        .map(wrong -> wrong.field() + " " + wrong.code() + " " + wrong.messageKey())
                        .toList();
    }
}
