package gatehouse.kind.taxpayer;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import gatehouse.vocabulary.TaxRate;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The check of an invoice that is to prove 专票能力. */
@Component
class InvoiceAbilityCheck implements CheckGroup {

    private static final String SELF = "SELF";
    private static final String TAX_BUREAU = "TAX_BUREAU";

    @Override
    public String name() {
        return "vat-capability";
    }

    @Override
    public String example() {
        return """
                {"special": true, "issuer": "TAX_BUREAU", "role": "SELLER", "issue": "2026-11-01",
                 "submit": "2026-11-21", "rates": ["3", "13"]}""";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        boolean special = input.flag("special");
        boolean issuedByAgency = input.choice("issuer", SELF, TAX_BUREAU).equals(TAX_BUREAU);
        VatInvoice.Role role = input.choice("role", VatInvoice.Role.class);
        LocalDate issued = input.date("issue");
        LocalDate submitted = input.date("submit");
        VatInvoice invoice = new VatInvoice(special, issuedByAgency, role, issued, rates(input));
        return CheckAnswer.ofAll(
                "reasons",
                InvoiceAbility.missing(invoice, submitted).stream()
                        .map(InvoiceAbility::failure)
                        .toList());
    }

    /** What is no rate proves nothing and is no mistake: lines may say anything. */
    private static List<TaxRate> rates(CheckInput input) {
        return input.texts("rates").stream()
                .flatMap(rate -> TaxRate.parse(rate).value().stream())
                .toList();
    }
}
