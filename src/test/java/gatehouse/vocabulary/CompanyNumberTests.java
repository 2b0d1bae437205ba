package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 统一社会信用代码, 组织机构代码 and 工商注册号 where the vectors leave off. */
class CompanyNumberTests {

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "93330106MA2B1CD36K, ACCEPTED, 93 is a farmers' cooperative",
        "91650100716105852U, ACCEPTED, the last province",
        "915401007161058521, ACCEPTED, Tibet",
        "９１３３０１００７１６１０５８５２Ｆ, ACCEPTED, full width",
        "'9133 0100 7161 0585 2F', ACCEPTED, spaces between the groups",
        "943301007161058526, DEPT, 94 is nobody",
        "99330100716105852N, DEPT, 99 is not decided by a machine",
        "91100001716105852Y, REGION, only 100000 itself is the national registry",
        "917101007161058522, REGION, Taiwan has no such licence",
        "91810000716105852K, REGION, nor has Hong Kong",
        "91000000716105852R, REGION, no province",
        "91990100716105852G, REGION, not in the list of provinces",
        "99999999999999999O, CHARSET, the alphabet comes before the department",
        "00000000000000000, LENGTH, the length comes before the department",
        "9133010071610585𠮷F, CHARSET, a character beyond the BMP counts once",
        "9133010071610585😀𠮷F, LENGTH, and twice is two",
    })
    void aCreditCodeIsCheckedInTheOrderOfTheSpec(String typed, String outcome, String note) {
        var checked = CreditCode.parse(typed);

        assertThat(checked.isAccepted() ? "ACCEPTED" : checked.reason())
                .as(note)
                .isEqualTo(outcome);
    }

    @Test
    void nothingTypedIsEmpty() {
        assertThat(CreditCode.parse(null).reason()).isEqualTo("EMPTY");
        assertThat(CreditCode.parse("\u3000\u200b\u00a0\t\n").reason()).isEqualTo("EMPTY");
    }

    @Test
    void theOrganisationCodeInsideIsCutOutAndDoubtedWhenItDoesNotHold() {
        var genuine = CreditCode.parse("91330100716105852F");
        var doubtful = CreditCode.parse("91330100716105853J");

        assertThat(genuine.warnings()).isEmpty();
        assertThat(genuine.required().organizationCode()).contains(new OrganizationCode("71610585-2"));
        assertThat(doubtful.warnings()).containsExactly(CreditCode.ORG_CHECK);
        assertThat(doubtful.required().organizationCode()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "PDY00000-1, ACCEPTED, outside of the private zone",
        "PDY0000A-3, ACCEPTED, a letter is not in the zone",
        "PDZ00001-1, ACCEPTED, its neighbour",
        "PDY00001-0, RESERVED, the zone comes before the check",
        "pdy00001x, RESERVED, without hyphen in lower case",
        "IOSVZ123-9, ACCEPTED, all letters count here",
        "71610585﹣2, ACCEPTED, small hyphen U+FE63",
        "71610585‐2, LENGTH, U+2010 is no hyphen in the normal form",
        "7-1610585-2, FORMAT, two hyphens",
        "-716105852, FORMAT, in front",
        "716105852-, FORMAT, at the end",
        "71610585-A, FORMAT, the check is a digit or X",
        "7161058五-2, FORMAT, a letter of another script",
        "7161#585-2, CHARSET, neither letter nor digit",
    })
    void anOrganisationCodeIsCheckedInTheOrderOfTheSpec(String typed, String outcome, String note) {
        var checked = OrganizationCode.parse(typed);

        assertThat(checked.isAccepted() ? "ACCEPTED" : checked.reason())
                .as(note)
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1} ({2})")
    @CsvSource({
        "100000000000014, DOMESTIC, the national registry",
        "330106300000120, DOMESTIC, 3",
        "330106400000123, FOREIGN, 4",
        "330106500000124, FOREIGN, 5",
        "330106600000121, INDIVIDUAL, 6",
        "３３０１０６６００００0１２１, INDIVIDUAL, full width",
        "100001000000013, REGION, not exactly 100000",
        "710106000000120, REGION, not a mainland province",
        "810000000000120, REGION, nor this",
        "3301060000128, LENGTH, 13 digits from before 2007",
        "33010600000012a, CHARSET, a letter",
    })
    void aRegistrationNumberTellsWhoseItIs(String typed, String outcome, String note) {
        var checked = RegistrationNumber.parse(typed);

        assertThat(checked.value().map(number -> number.kind().name()).orElseGet(() -> "" + checked.reason()))
                .as(note)
                .isEqualTo(outcome);
    }

    @Test
    void fifteenDigitsAreALegacyAndEighteenAreNot() {
        CompanyNumber old = new RegistrationNumber("110107018557568");
        CompanyNumber current = new CreditCode("91330100716105852F");

        assertThat(List.of(old.isLegacy(), current.isLegacy())).containsExactly(true, false);
    }

    @Test
    void theDerivationCutsWhateverHasEighteenCharacters() {
        var cut = CreditCodeDerivation.of("9133010😀你好世界朋友们早安𠮷").required();

        assertThat(cut).isEqualTo(new CreditCodeDerivation("你好世界朋友们早-安", false, false));
        assertThat(CreditCodeDerivation.of(null).reason()).isEqualTo("LENGTH");
    }

    @Test
    void whatIsNotValidCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditCode("91330100716105852f"))
                .withMessageContaining("CHARSET");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegistrationNumber("330108000124565"))
                .withMessageContaining("CHECK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrganizationCode("01245654-4"))
                .withMessageContaining("CHECK");
    }
}
