package gatehouse.sandbox.samples;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.Domicile;
import gatehouse.vocabulary.IdentityDocument;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.MemberName;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.PersonName;
import gatehouse.vocabulary.ResidentIdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventedCompaniesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final int MANY = 3_000;
    private static final int VERY_MANY = 10_000;
    private static final InventedCompanies COMPANIES = new InventedCompanies(2026);

    @Test
    void theSameSeedGivesTheSameCompanyInAnyOrder() {
        InventedCompany later = COMPANIES.company(4711);

        assertThat(new InventedCompanies(2026).company(4711)).isEqualTo(later);
        assertThat(new InventedCompanies(2027).company(4711)).isNotEqualTo(later);
        assertThat(COMPANIES.take(3)).containsExactly(COMPANIES.company(0), COMPANIES.company(1), COMPANIES.company(2));
    }

    @Test
    void everyTypedValueIsAcceptedAsItStands() {
        assertThat(COMPANIES.take(MANY)).allSatisfy(company -> {
            assertThat(accepted(CompanyName.parse(company.name()))).isTrue();
            assertThat(CreditCode.parse(company.creditCode()).required().value())
                    .isEqualTo(company.creditCode());
            assertThat(CreditCode.parse(company.creditCode()).warnings()).isEmpty();
            assertThat(accepted(MemberName.parse(company.memberName()))).isTrue();
            assertThat(accepted(MobileNumber.parse(company.representativeMobile())))
                    .isTrue();
            assertThat(accepted(MobileNumber.parse(company.operatorMobile()))).isTrue();
            assertThat(accepted(PersonName.parse(company.operatorName()))).isTrue();
        });
    }

    @Test
    void everyRepresentativeHasTheDocumentOfWhereTheyAreFrom() {
        assertThat(COMPANIES.take(MANY).map(InventedCompany::representative)).allSatisfy(person -> {
            IdentityNumber number = IdentityNumber.parse(person.domicile(), person.documentNumber(), TODAY)
                    .required();

            assertThat(number.document()).isEqualTo(person.document());
            assertThat(number.value()).isEqualTo(person.documentNumber());
            assertThat(accepted(PersonName.parse(person.name()))).isTrue();
            // 居住证 is accepted beyond the manual, and flagged (spec D8)
            assertThat(IdentityNumber.parse(person.domicile(), person.documentNumber(), TODAY)
                            .warnings())
                    .hasSize(person.document() == IdentityDocument.HMT_RESIDENCE_PERMIT ? 1 : 0);
        });
    }

    @Test
    void anIdentityNumberTellsBirthdayAndSexOfItsPerson() {
        assertThat(COMPANIES
                        .take(MANY)
                        .map(InventedCompany::representative)
                        .filter(person -> person.document() == IdentityDocument.RESIDENT_ID
                                || person.document() == IdentityDocument.HMT_RESIDENCE_PERMIT))
                .allSatisfy(person -> {
                    ResidentIdNumber number = new ResidentIdNumber(person.documentNumber());

                    assertThat(number.birth()).isEqualTo(person.born());
                    assertThat(number.sex() == ResidentIdNumber.Sex.F).isEqualTo(person.female());
                });
    }

    @Test
    void noNumberAndNoNameIsGivenOutTwice() {
        List<Function<InventedCompany, Object>> own = List.of(
                InventedCompany::name,
                InventedCompany::creditCode,
                InventedCompany::memberName,
                InventedCompany::representativeMobile,
                company -> company.representative().documentNumber());

        assertThat(own)
                .allSatisfy(value -> assertThat(
                                COMPANIES.take(VERY_MANY).map(value).distinct().count())
                        .isEqualTo(VERY_MANY));
    }

    @ParameterizedTest
    @ValueSource(ints = {19_999_990, 30_000_000, InventedCompanies.MOST - 10})
    void theLastOfVeryManyAreAsValidAsTheFirst(int first) {
        for (int index = first; index < first + 10; index++) {
            InventedCompany company = COMPANIES.company(index);
            InventedPerson person = company.representative();

            assertThat(CreditCode.parse(company.creditCode()).warnings()).isEmpty();
            assertThat(accepted(CreditCode.parse(company.creditCode()))).isTrue();
            assertThat(accepted(IdentityNumber.parse(person.domicile(), person.documentNumber(), TODAY)))
                    .isTrue();
            assertThat(accepted(MemberName.parse(company.memberName()))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Domicile.class)
    void peopleFromEverywhereAreAmongTheFirstThousand(Domicile domicile) {
        assertThat(COMPANIES.take(1000))
                .anyMatch(company -> company.representative().domicile() == domicile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"·", " ", "（", "𬭎", "淼"})
    void theHardNamesOfLifeAreAmongThem(String hard) {
        assertThat(COMPANIES.take(MANY))
                .anyMatch(company -> (company.name() + company.representative().name()).contains(hard));
    }

    @Test
    void anIndividualBusinessHasACodeOfItsKindAndNoCapital() {
        assertThat(COMPANIES.take(1000).filter(InventedCompany::isIndividualBusiness))
                .isNotEmpty()
                .allSatisfy(shop -> {
                    assertThat(shop.creditCode()).startsWith("92");
                    assertThat(shop.registeredCapital()).isEmpty();
                    assertThat(shop.name()).doesNotEndWith("公司");
                });
    }

    @Test
    void mobilesAndAreasAreOnesThatNobodyHas() {
        assertThat(COMPANIES.take(1000)).allSatisfy(company -> {
            assertThat(company.operatorMobile()).matches("16[013489][0-9]{8}");
            if (company.representative().domicile() == Domicile.CN) {
                assertThat(company.representative().documentNumber()).matches("[0-9]{4}99.*");
            }
        });
    }

    private static boolean accepted(Checked<?> checked) {
        return checked.isAccepted();
    }
}
