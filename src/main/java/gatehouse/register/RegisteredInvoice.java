package gatehouse.register;

import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CompanyNumber;
import gatehouse.vocabulary.NameVerdict;
import gatehouse.vocabulary.TaxRate;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice as the tax register has it 发票查验结果.
 *
 * @param special 专用发票, also of 数电票, whose number does not tell
 * @param issuedByAgency 税务局代开
 */
public record RegisteredInvoice(
        boolean special, boolean issuedByAgency, LocalDate issued, Party seller, Party buyer, List<TaxRate> rates) {

    /** 销售方 or 购买方, by name and 纳税人识别号. */
    public record Party(String name, String taxNumber) {

        /** Both must be the verified company's: other branches share its name, sole traders change it. */
        public boolean is(CompanyName company, CompanyNumber number) {
            return taxNumber.equals(number.value()) && CompanyName.compare(company.raw(), name) == NameVerdict.EQUAL;
        }
    }

    public RegisteredInvoice {
        rates = List.copyOf(rates);
    }

    /** Whose business with whom is nobody's. */
    @Override
    public String toString() {
        return "RegisteredInvoice of " + issued;
    }
}
