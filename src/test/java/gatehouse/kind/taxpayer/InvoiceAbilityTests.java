package gatehouse.kind.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.Vectors;
import gatehouse.kind.taxpayer.VatInvoice.Role;
import gatehouse.register.RegisteredInvoice;
import gatehouse.register.RegisteredInvoice.Party;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.TaxRate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceAbilityTests {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @Vectors.Group("vat-capability")
    void everyVectorHolds(Vectors.Row row) {
        VatInvoice invoice = new VatInvoice(
                row.flag("special"),
                row.required("issuer").equals("TAX_BUREAU"),
                Role.valueOf(row.required("role")),
                LocalDate.parse(row.required("issue")),
                row.texts("rates").stream()
                        .flatMap(rate -> TaxRate.parse(rate).value().stream())
                        .toList());

        var missing = InvoiceAbility.missing(invoice, LocalDate.parse(row.required("submit")));

        assertThat(missing).extracting(InvoiceAbility::failure).isEqualTo(row.texts("reasons"));
        assertThat(missing.isEmpty()).isEqualTo(row.flag("ok"));
    }

    @ParameterizedTest(name = "issued {0}: {1}")
    @CsvSource({
        "2026-08-23, ",
        "2026-08-22, OLDER_THAN_90_DAYS",
        "2026-11-22, FUTURE_DATE",
    })
    void theNinetiethDayCountsAndTomorrowDoesNot(LocalDate issued, @Nullable String reason) {
        VatInvoice invoice = new VatInvoice(
                true, false, Role.SELLER, issued, List.of(TaxRate.parse("9").required()));

        assertThat(InvoiceAbility.missing(invoice, SUBMITTED))
                .extracting(InvoiceAbility::failure)
                .isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void anInvoiceBetweenOthersProvesNothing() {
        VatInvoice invoice = new VatInvoice(
                true, false, Role.OTHER, SUBMITTED, List.of(TaxRate.parse("13").required()));

        assertThat(InvoiceAbility.missing(invoice, SUBMITTED)).containsExactly(InvoiceAbility.SELLER);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "杭州启明五金有限公司, 91330100716105852F, SELLER",
        "杭州启明（五金）有限公司, 91330100716105852F, OTHER",
        "杭州启明五金有限公司, 91330100MA2B1CD36K, OTHER",
    })
    void theSellerIsTheVerifiedCompanyByNameAndByCode(String name, String taxNumber, Role role) {
        RegisteredInvoice invoice = new RegisteredInvoice(
                true, false, SUBMITTED, new Party(name, taxNumber), new Party("某某采购有限公司", "1"), List.of());

        VatInvoice seen = VatInvoice.of(invoice, new CompanyName("杭州启明五金有限公司"), new CreditCode("91330100716105852F"));

        assertThat(seen.role()).isEqualTo(role);
    }
}
