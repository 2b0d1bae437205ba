package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Personal values never show themselves in a log. */
class MaskingTests {

    @Test
    void aMobileNumberShowsItsEnds() {
        assertThat(new MobileNumber("13812345678")).hasToString("138****5678");
    }

    @Test
    void identityNumbersShowTheFirstThreeAndTheLastTwo() {
        assertThat(new ResidentIdNumber("11010519491231002X")).hasToString("110*************2X");
        assertThat(new HomeReturnPermit("H12345678")).hasToString("H12****78");
        assertThat(new TaiwanId("A123456789")).hasToString("A12*****89");
        assertThat(new TaiwanPermit("0561682001(D)")).hasToString("056********D)");
        assertThat(new IdentityNumber(Domicile.CN, IdentityDocument.RESIDENT_ID, "11010519491231002X"))
                .hasToString("110*************2X");
    }

    @Test
    void aShortNumberShowsLess() {
        assertThat(new PassportNumber("A1234")).hasToString("A***4");
        assertThat(new PassportNumber("A123456")).hasToString("A*****6");
    }

    @Test
    void aNameShowsItsFirstCharacterAndNotItsLength() {
        assertThat(new PersonName("张三")).hasToString("张**");
        assertThat(new PersonName("𠮷野家康")).hasToString("𠮷**");
        assertThat(new PersonName("\u00a0John Smith")).hasToString("J**");
    }

    @Test
    void aRecordThatHoldsPersonalValuesShowsThemMasked() {
        record Representative(PersonName name, IdentityNumber number, MobileNumber mobile) {}
        var number = IdentityNumber.parse(Domicile.TW, "A123456789", LocalDate.of(2026, 11, 21))
                .required();

        assertThat(new Representative(new PersonName("戴珊"), number, new MobileNumber("13812345678")).toString())
                .doesNotContain("戴珊", "A123456789", "13812345678")
                .contains("戴**");
    }
}
