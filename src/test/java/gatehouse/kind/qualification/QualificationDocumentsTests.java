package gatehouse.kind.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.kind.KindSamples;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Standing;
import gatehouse.onboarding.TaxStanding;
import gatehouse.review.MachineCheck;
import gatehouse.supplier.SupplierId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationDocumentsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    private final QualificationDocuments kind = new QualificationDocuments();

    @Test
    void aFormIsReadIntoFieldsThatReadAgain() {
        FormReading.Valid first = (FormReading.Valid) kind.read(typed(), TODAY);

        assertThat(first.form().subject()).isEqualTo(kind.subject(typed())).isEqualTo("FOOD_LICENSE");
        assertThat(kind.read(first.form().fields(), TODAY)).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "documentType, '', EMPTY",
        "documentType, DRIVING_LICENSE, UNKNOWN",
        "documentNumber, ' ', EMPTY",
        "validUntil, 2027/1/1, FORMAT",
        "truthful, '', AGREEMENT",
        "companyNumber, '', EMPTY",
    })
    void aWrongFieldIsToldWithTheCodeOfItsRule(String field, String value, String code) {
        Map<String, String> typed = typed();
        typed.put(field, value);

        assertThat(((FormReading.Invalid) kind.read(typed, TODAY)).problems())
                .singleElement()
                .satisfies(
                        wrong -> assertThat(wrong.field() + " " + wrong.code()).isEqualTo(field + " " + code));
    }

    @ParameterizedTest(name = "{0} with {1} approved and {2} under review: {3}")
    @CsvSource({
        "BUSINESS_LICENSE, '', '', ''",
        "BUSINESS_LICENSE, '', BUSINESS_LICENSE, ALREADY_OPEN",
        "BUSINESS_LICENSE, BUSINESS_LICENSE, '', ALREADY_APPROVED",
        "FOOD_LICENSE, '', BUSINESS_LICENSE, LICENSE_FIRST",
        "FOOD_LICENSE, BUSINESS_LICENSE, '', ''",
        "FOOD_LICENSE, BUSINESS_LICENSE, FOOD_LICENSE, ALREADY_OPEN",
        "DRIVING_LICENSE, '', '', ''",
    })
    void whatStandsInTheWayIsToldAtTheChoice(String type, String approved, String underReview, String code) {
        var applicant = new Applicant(
                new SupplierId(3),
                new Standing(true, true, TaxStanding.VERIFIED, false, true, true),
                null,
                subjects(approved),
                subjects(underReview));

        assertThat(kind.obstacles(applicant, Map.of("documentType", type)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .isEqualTo(code.isEmpty() ? List.of() : List.of("documentType " + code));
    }

    private static Set<String> subjects(String type) {
        return type.isEmpty() ? Set.of() : Set.of("QUALIFICATION_DOCUMENTS:" + type);
    }

    @ParameterizedTest(name = "{0} number {1} valid until {2} -> {3}")
    @CsvSource({
        "BUSINESS_LICENSE, 91330100716105852F, 2027-01-01, qualification.check.number-same",
        "BUSINESS_LICENSE, 9144030071526726XG, 2027-01-01, qualification.check.number-differs",
        "FOOD_LICENSE, JY13301080012345, 2026-11-12, qualification.check.expired",
        "FOOD_LICENSE, JY13301080012345, '', qualification.check.no-end",
    })
    void theReviewerIsPointedAtWhatTheMachineFound(String type, String number, String until, String expected) {
        Map<String, String> typed = typed();
        typed.put("documentType", type);
        typed.put("documentNumber", number);
        typed.put("validUntil", until);
        QualificationForm form = (QualificationForm) ((FormReading.Valid) kind.read(typed, TODAY)).form();

        List<MachineCheck> checks = QualificationReview.checks(form, TODAY);

        assertThat(checks).extracting(MachineCheck::messageKey).containsExactly(expected);
    }

    private static Map<String, String> typed() {
        Map<String, String> typed = KindSamples.given(KindSamples.qualification("FOOD_LICENSE"));
        typed.put("documentNumber", "JY13301080012345");
        return typed;
    }
}
