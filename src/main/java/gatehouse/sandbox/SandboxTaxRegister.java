package gatehouse.sandbox;

import gatehouse.counterpart.Counterpart;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.register.InvoiceClaim;
import gatehouse.register.InvoiceFinding;
import gatehouse.register.RegisteredInvoice;
import gatehouse.register.RegisteredInvoice.Party;
import gatehouse.register.TaxRegister;
import gatehouse.vocabulary.InvoiceNumber.Special;
import gatehouse.vocabulary.TaxRate;
import java.util.List;

/**
 * Stands in for the tax register. What it finds hangs on the last digit of the invoice's number:
 * 1 a rate of 3 %, 2 issued by the tax office 代开, 3 the claimant is the buyer, 4 not found, 5 another date or sum,
 * 6 taken back 作废, 7 asked too often, 8 a 数电票 that is ordinary, 9 never an answer; any other a good one of 13 %.
 */
class SandboxTaxRegister implements TaxRegister {

    private static final Party SOMEBODY = new Party("杭州某某采购有限公司", "91330100MA2B1CD36K");
    private static final Party TAX_OFFICE = new Party("国家税务总局杭州市税务局", "11330100002489558J");

    private final SandboxFaults faults;
    private final Counterpart counterpart;

    SandboxTaxRegister(SandboxFaults faults, Counterpart counterpart) {
        this.faults = faults;
        this.counterpart = counterpart;
    }

    @Override
    public InvoiceFinding find(InvoiceClaim claim) {
        return counterpart.call(() -> {
            faults.strike(SandboxFaults.Where.TAX_REGISTER);
            return answer(claim);
        });
    }

    private static InvoiceFinding answer(InvoiceClaim claim) {
        String number = claim.number().number();
        return switch (number.charAt(number.length() - 1)) {
            case '1' -> genuine(claim, false, seller(claim), SOMEBODY, "3");
            case '2' -> genuine(claim, true, TAX_OFFICE, SOMEBODY, "3");
            case '3' -> genuine(claim, false, SOMEBODY, seller(claim), "13");
            case '4' -> new InvoiceFinding.NotFound();
            case '5' -> new InvoiceFinding.Differs();
            case '6' -> new InvoiceFinding.TakenBack();
            case '7' -> new InvoiceFinding.AskedTooOften();
            case '9' -> throw CounterpartAway.passing("The sandbox has no answer to this one", null);
            default -> genuine(claim, false, seller(claim), SOMEBODY, "13");
        };
    }

    private static InvoiceFinding genuine(
            InvoiceClaim claim, boolean issuedByAgency, Party seller, Party buyer, String rate) {
        return new InvoiceFinding.Genuine(new RegisteredInvoice(
                isSpecial(claim),
                issuedByAgency,
                claim.issued(),
                seller,
                buyer,
                List.of(TaxRate.parse(rate).required())));
    }

    private static boolean isSpecial(InvoiceClaim claim) {
        Special told = claim.number().special();
        return told == Special.YES
                || (told == Special.UNKNOWN_DECLARE && !claim.number().number().endsWith("8"));
    }

    private static Party seller(InvoiceClaim claim) {
        return new Party(claim.company().raw(), claim.companyNumber().value());
    }
}
