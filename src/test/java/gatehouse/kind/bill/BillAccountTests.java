package gatehouse.kind.bill;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.ScanSlot;
import gatehouse.review.MachineCheck;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillAccountTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

    private final BillAccount kind = new BillAccount();

    @ParameterizedTest(name = "{0} with {1} -> {2}")
    @CsvSource({
        "91330100716105852F, '', 71610585-2",
        "91330100716105852F, 01245654-4, 71610585-2",
        "110108012660422, 71610585-2, 71610585-2",
    })
    void theCodeIsCutOutOfEighteenCharactersAndTypedWithFifteen(String number, String typed, String code) {
        FormReading.Valid read = (FormReading.Valid) kind.read(typed(number, typed), TODAY);

        assertThat(read.form().fields()).containsEntry("organizationCode", code);
        assertThat(kind.read(read.form().fields(), TODAY)).isEqualTo(read);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "110108012660422, '', ORG_CODE_REQUIRED",
        "110108012660422, 01245654-4, ORG_CODE_CHECK",
    })
    void aTypedCodeIsJudged(String number, String typed, String code) {
        assertThat(((FormReading.Invalid) kind.read(typed(number, typed), TODAY)).problems())
                .singleElement()
                .satisfies(
                        wrong -> assertThat(wrong.field() + " " + wrong.code()).isEqualTo("organizationCode " + code));
    }

    @Test
    void theCertificateIsAskedForWithFifteenDigitsOnlyAndTheProofStandsForThePermit() {
        assertThat(kind.scanSlots(typed("110108012660422", "")))
                .extracting(ScanSlot::name)
                .contains("ORGANIZATION_CODE_CERTIFICATE");
        assertThat(kind.scanSlots(typed("91330100716105852F", "")))
                .extracting(ScanSlot::name)
                .containsExactly("ACCOUNT_PERMIT", "BASIC_ACCOUNT_PROOF");
        assertThat(kind.missingSlots(typed("91330100716105852F", ""), Map.of("BASIC_ACCOUNT_PROOF", scan())))
                .isEmpty();
        assertThat(kind.scanSlots()).allMatch(slot -> slot.maximumBytes() == 5 << 20);
    }

    @Test
    void theReviewerLooksAtTheWatermarkOfEveryScan() {
        var read = (FormReading.Valid) kind.read(typed("91330100716105852F", ""), TODAY);

        assertThat(BillReview.checks((BillAccountForm) read.form(), Set.of("BASIC_ACCOUNT_PROOF")))
                .extracting(MachineCheck::messageKey)
                .containsExactly("bill.check.code-cut", "bill.check.watermark", "bill.check.proof-instead");
    }

    private static gatehouse.document.ScanId scan() {
        return new gatehouse.document.ScanId(1);
    }

    private static Map<String, String> typed(String number, String organizationCode) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("companyName", "杭州启明五金有限公司");
        typed.put("companyNumber", number);
        typed.put("contactMobile", "13900139000");
        typed.put("representativeName", "王小明");
        typed.put("organizationCode", organizationCode);
        typed.put("agreed", "true");
        return typed;
    }
}
