package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 法定代表人证件号: which documents a 归属地 accepts, and what each looks like. */
class IdentityNumberTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "CN, 11010519491231002x, RESIDENT_ID",
        "HK, h12345678, HOME_RETURN_PERMIT",
        "HK, H1234567899, HOME_RETURN_PERMIT",
        "MO, M12345678, HOME_RETURN_PERMIT",
        "HK, 810000199001010019, HMT_RESIDENCE_PERMIT",
        "MO, 820000199001010029, HMT_RESIDENCE_PERMIT",
        "TW, 830000199001010039, HMT_RESIDENCE_PERMIT",
        "TW, 01234567, TAIWAN_PERMIT",
        "TW, 0561682001（d）, TAIWAN_PERMIT",
        "TW, a123456789, TAIWAN_ID",
        "OVERSEAS, L898902C3, PASSPORT",
    })
    void aDomicileAcceptsItsDocuments(Domicile domicile, String typed, IdentityDocument document) {
        var checked = IdentityNumber.parse(domicile, typed, TODAY);

        assertThat(checked.required().document()).isEqualTo(document);
        assertThat(checked.required().value()).isEqualTo(NormalForm.of(typed));
        assertThat(checked.warnings().contains(IdentityNumber.RESIDENCE_PERMIT))
                .isEqualTo(document == IdentityDocument.HMT_RESIDENCE_PERMIT);
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({
        "CN, H12345678, vocabulary.residentid.LENGTH",
        "CN, 110105491231002, vocabulary.residentid.OLD15",
        "CN, 830000199001010039, vocabulary.residentid.REGION",
        "HK, M12345678, vocabulary.hkmo-permit.REGION_MISMATCH",
        "MO, H12345678, vocabulary.hkmo-permit.REGION_MISMATCH",
        "HK, 12345678, vocabulary.hkmo-permit.FORMAT",
        "HK, A123456(7), vocabulary.hkmo-permit.FORMAT",
        "HK, 820000199001010029, vocabulary.residentid.REGION",
        "MO, 810000199001010019, vocabulary.residentid.REGION",
        "TW, 810000199001010019, vocabulary.residentid.REGION",
        "HK, 81000019900101001, vocabulary.residentid.LENGTH",
        "HK, 810000199001010018, vocabulary.residentid.CHECK",
        "MO, 330106190001010017, vocabulary.residentid.REGION",
        "TW, A123456788, vocabulary.tw-id.CHECK",
        "TW, T12345678, vocabulary.tw-id.LENGTH",
        "TW, 1234567, vocabulary.tw-permit.FORMAT",
        "TW, 0561682001(DD), vocabulary.tw-permit.FORMAT",
        "OVERSEAS, 11010519491231002X, vocabulary.passport.LENGTH",
        "OVERSEAS, ABCDEFGH, vocabulary.passport.NO_DIGIT",
    })
    void aRefusalIsThatOfTheDocumentItLooksLike(Domicile domicile, String typed, String messageKey) {
        assertThat(IdentityNumber.parse(domicile, typed, TODAY).messageKey()).isEqualTo(messageKey);
    }

    @ParameterizedTest
    @EnumSource
    void nothingTypedIsEmptyForEveryDomicile(Domicile domicile) {
        assertThat(IdentityNumber.parse(domicile, null, TODAY).reason()).isEqualTo("EMPTY");
        assertThat(IdentityNumber.parse(domicile, " ", TODAY).reason()).isEqualTo("EMPTY");
    }

    @Test
    void aChinesePassportFromOverseasIsAccompaniedByAWarning() {
        assertThat(IdentityNumber.parse(Domicile.OVERSEAS, "E12345678", TODAY).warnings())
                .containsExactly(PassportNumber.CN_PASSPORT);
    }

    @Test
    void theBirthIsKnownWhereTheNumberCarriesIt() {
        var resident = IdentityNumber.parse(Domicile.CN, "11010519491231002X", TODAY);
        var permit = IdentityNumber.parse(Domicile.HK, "810000199001010019", TODAY);
        var passport = IdentityNumber.parse(Domicile.OVERSEAS, "L898902C3", TODAY);

        assertThat(resident.required().birth()).contains(LocalDate.of(1949, 12, 31));
        assertThat(permit.required().birth()).contains(LocalDate.of(1990, 1, 1));
        assertThat(passport.required().birth()).isEmpty();
    }

    @Test
    void aNumberOfAnotherDocumentOrFormCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityNumber(Domicile.CN, IdentityDocument.PASSPORT, "11010519491231002X"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityNumber(Domicile.CN, IdentityDocument.RESIDENT_ID, "11010519491231002x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdentityNumber(Domicile.HK, IdentityDocument.HOME_RETURN_PERMIT, "M12345678"));
    }

    @Test
    void aNumberThatWasAcceptedOnceCanBeMadeAgain() {
        var read = new IdentityNumber(Domicile.CN, IdentityDocument.RESIDENT_ID, "330106202611220017");

        assertThat(read.birth()).contains(TODAY.plusDays(1));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} ({3})")
    @CsvSource({
        "CN, 330106190001010017, ACCEPTED, the first day that counts",
        "CN, 330106189912310012, DATE, the day before",
        "CN, 330106202611210011, ACCEPTED, born today",
        "CN, 330106202611220017, DATE, born tomorrow",
        "CN, 330106199602290019, ACCEPTED, a leap day",
        "CN, 330106200102290018, DATE, no leap year",
        "CN, 330106190002290014, DATE, 1900 was none either",
        "CN, 33010619960431001X, DATE, 31 April",
        "CN, 33010619960001001X, DATE, month 0",
        "CN, 330106199601000016, DATE, day 0",
        "CN, 330199199001010011, ACCEPTED, an area that no table has",
        "CN, 990101198001010014, REGION, province 99",
        "CN, 710101198001010012, REGION, 71 is not among the 31",
        "CN, 912345199001010030, REGION, permanent residence card of 2023",
        "HMT, 912345199001010030, REGION, nor is it a residence permit",
        "HMT, 330106190001010017, REGION, a mainland number",
        "HMT, 810001199001010015, REGION, not 810000",
        "HMT, 840000199001010030, REGION, there is no 84",
        "HMT, 810000199001010019, ACCEPTED, Hong Kong",
        "CN, 11010549123100X, LENGTH, 15 characters but not 15 digits",
        "CN, X10105194912310021, CHARSET, X stands last only",
        "CN, 110105190013010026, DATE, the date comes before the check",
    })
    void aResidentIdNumberIsCheckedInTheOrderOfTheSpec(
            ResidentIdNumber.Context context, String typed, String outcome, String note) {
        var checked = ResidentIdNumber.parse(typed, context, TODAY);

        assertThat(checked.isAccepted() ? "ACCEPTED" : checked.reason())
                .as(note)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "I200000005, ACCEPTED, I is 34",
        "O100000004, ACCEPTED, O is 35",
        "A900000007, ACCEPTED, a resident certificate",
        "ａ１２３４５６７８９, ACCEPTED, full width in lower case",
        "A123456788, CHECK, wrong check",
        "A12345678, LENGTH, nine",
    })
    void aTaiwanIdIsCheckedInTheOrderOfTheSpec(String typed, String outcome, String note) {
        var checked = TaiwanId.parse(typed);

        assertThat(checked.isAccepted() ? "ACCEPTED" : checked.reason())
                .as(note)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "EA1234567, true",
        "EI1234567, false",
        "EO1234567, false",
        "141234567, true",
        "151234567, true",
        "161234567, false",
        "D12345678, true",
        "S1234567, true",
        "DE1234567, true",
        "K12345678, false",
        "G1234567, false",
    })
    void aPassportThatLooksChineseIsDoubted(String typed, boolean chinese) {
        assertThat(PassportNumber.parse(typed).warnings().contains(PassportNumber.CN_PASSPORT))
                .isEqualTo(chinese);
    }
}
