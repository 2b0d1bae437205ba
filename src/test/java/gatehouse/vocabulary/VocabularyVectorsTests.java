package gatehouse.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import gatehouse.Vectors.Row;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;

/** Every row of the specification's vectors on the values of this module. */
class VocabularyVectorsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    /** What a row expects and what a check says, to be compared as one. */
    private record Answer(
            boolean ok, @Nullable String canon, @Nullable String reason) {

        static Answer expected(Row row) {
            return new Answer(row.flag("ok"), row.text("canon"), row.text("reason"));
        }

        static <T> Answer of(Checked<T> checked, Function<T, String> canon) {
            return new Answer(checked.isAccepted(), checked.value().map(canon).orElse(null), checked.reason());
        }
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("uscc")
    void creditCodes(Row row) {
        assertThat(Answer.of(CreditCode.parse(row.text("in")), CreditCode::value))
                .isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("orgcode")
    void organizationCodes(Row row) {
        assertThat(Answer.of(OrganizationCode.parse(row.text("in")), OrganizationCode::value))
                .isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("uscc-to-orgcode")
    void organizationCodesOutOfCreditCodes(Row row) {
        var checked = CreditCodeDerivation.of(row.text("in"));

        assertThat(Answer.of(checked, CreditCodeDerivation::organizationCode)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(derivation -> {
            assertThat(derivation.orgCheckOk()).isEqualTo(row.flag("orgCheckOk"));
            assertThat(derivation.usccOk()).isEqualTo(row.flag("usccOk"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("regno15")
    void registrationNumbers(Row row) {
        var checked = RegistrationNumber.parse(row.text("in"));

        assertThat(Answer.of(checked, RegistrationNumber::value)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(number -> assertThat(number.kind()).hasToString(row.text("kind")));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("residentid")
    void residentIdNumbers(Row row) {
        var context = ResidentIdNumber.Context.valueOf(contextOf(row));

        var checked = ResidentIdNumber.parse(row.text("in"), context, TODAY);

        assertThat(Answer.of(checked, ResidentIdNumber::value)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(number -> {
            assertThat(number.birth()).isEqualTo(row.text("birth"));
            assertThat(number.sex()).hasToString(row.text("sex"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("hkmo-permit")
    void homeReturnPermits(Row row) {
        var region = HomeReturnPermit.Region.valueOf(contextOf(row));

        var checked = HomeReturnPermit.parse(row.text("in"), region);

        assertThat(Answer.of(checked, HomeReturnPermit::value)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(permit -> assertThat(permit.lifelongNumber()).isEqualTo(row.text("lifeNo")));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("tw-id")
    void taiwanIds(Row row) {
        assertThat(Answer.of(TaiwanId.parse(row.text("in")), TaiwanId::value)).isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("tw-permit")
    void taiwanPermits(Row row) {
        var checked = TaiwanPermit.parse(row.text("in"));

        assertThat(Answer.of(checked, TaiwanPermit::value)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(permit -> assertThat(permit.lifelongNumber()).isEqualTo(row.text("lifeNo")));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("passport")
    void passportNumbers(Row row) {
        var checked = PassportNumber.parse(row.text("in"));

        assertThat(Answer.of(checked, PassportNumber::value)).isEqualTo(Answer.expected(row));
        assertThat(checked.warnings()).isEqualTo(row.texts("warn"));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("mobile")
    void mobileNumbers(Row row) {
        assertThat(Answer.of(MobileNumber.parse(row.text("in")), MobileNumber::value))
                .isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("personname")
    void personNames(Row row) {
        assertThat(Answer.of(PersonName.parse(row.text("in")), PersonName::canonical))
                .isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("personname-compare")
    void personNamesCompared(Row row) {
        assertThat(PersonName.compare(row.required("a"), row.required("b"))).hasToString(row.text("verdict"));
        assertThat(PersonName.compare(row.required("b"), row.required("a"))).hasToString(row.text("verdict"));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("companyname-compare")
    void companyNamesCompared(Row row) {
        var registered = CompanyName.parse(row.text("a")).required();
        var typed = CompanyName.parse(row.text("b")).required();

        assertThat(registered.compare(typed)).hasToString(row.text("verdict"));
        assertThat(typed.compare(registered)).hasToString(row.text("verdict"));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("membername")
    void memberNames(Row row) {
        assertThat(Answer.of(MemberName.parse(row.text("in")), MemberName::value))
                .isEqualTo(Answer.expected(row));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("bankaccount")
    void bankAccountNumbers(Row row) {
        var checked = BankAccountNumber.parse(row.text("in"));

        assertThat(Answer.of(checked, BankAccountNumber::value)).isEqualTo(Answer.expected(row));
        assertThat(checked.warnings()).isEqualTo(row.texts("warn"));
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("cnaps")
    void bankCodes(Row row) {
        var checked = BankCode.parse(row.text("in"));

        assertThat(Answer.of(checked, BankCode::value)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(code -> {
            assertThat(code.bank()).isEqualTo(row.text("bank"));
            assertThat(code.city()).isEqualTo(row.text("city"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("invoice")
    void invoiceNumbers(Row row) {
        var checked = InvoiceNumber.parse(row.text("code"), row.text("number"), TODAY);

        assertThat(Answer.of(checked, InvoiceNumber::canonical)).isEqualTo(Answer.expected(row));
        checked.value().ifPresent(invoice -> {
            assertThat(invoice.form()).hasToString(row.text("form"));
            assertThat(invoice.special()).hasToString(row.text("special"));
        });
    }

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("creditline")
    void creditLines(Row row) {
        var checked = CreditLine.parse(row.text("amount"));

        assertThat(checked.isAccepted() ? "OK" : checked.reason()).isEqualTo(row.text("verdict"));
    }

    private static String contextOf(Row row) {
        return row.json().path("ctx").path("ctx").asString();
    }
}
