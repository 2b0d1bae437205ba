package gatehouse.kind.taxpayer;

import gatehouse.register.RegisteredInvoice;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.TaxRate;
import java.time.LocalDate;
import java.util.List;

/**
 * What an invoice says 增值税发票, as far as it proves that the supplier can issue special ones.
 *
 * @param special 专用发票
 * @param issuedByAgency 税务局代开, so not by the supplier itself
 * @param role on which side of it the supplier stands, by name and by code
 * @param rates of its lines; lines without a rate are left out
 */
public record VatInvoice(boolean special, boolean issuedByAgency, Role role, LocalDate issued, List<TaxRate> rates) {

    /** 销售方, 购买方, or neither. */
    public enum Role {
        SELLER,
        BUYER,
        OTHER
    }

    public VatInvoice {
        rates = List.copyOf(rates);
    }

    /** What an invoice of the tax register proves of a company. */
    public static VatInvoice of(RegisteredInvoice invoice, CompanyName company, CompanyNumber number) {
        return new VatInvoice(
                invoice.special(),
                invoice.issuedByAgency(),
                roleOf(invoice, company, number),
                invoice.issued(),
                invoice.rates());
    }

    private static Role roleOf(RegisteredInvoice invoice, CompanyName company, CompanyNumber number) {
        if (invoice.seller().is(company, number)) {
            return Role.SELLER;
        }
        return invoice.buyer().is(company, number) ? Role.BUYER : Role.OTHER;
    }
}
