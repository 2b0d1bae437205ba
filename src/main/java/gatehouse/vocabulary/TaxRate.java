package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseUnless;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 税率 or 征收率 on a line of an invoice, in percent (spec B14).
 *
 * @param percent without trailing zeros; exempt lines have none to pay
 */
public record TaxRate(BigDecimal percent) {

    /** What only general taxpayers 一般纳税人 may charge; 5, 3 and 1 are 征收率. */
    private static final List<TaxRate> OF_GENERAL_TAXPAYERS = List.of(
            new TaxRate(BigDecimal.valueOf(6)),
            new TaxRate(BigDecimal.valueOf(9)),
            new TaxRate(BigDecimal.valueOf(13)));

    private static final Set<String> EXEMPT = Set.of("免税", "不征税");

    static final Rules RULES = Rules.of(
            "taxrate",
            Rules.NOT_EMPTY,
            refuseUnless("FORMAT", value -> EXEMPT.contains(value) || value.matches("[0-9]{1,2}(\\.[0-9]{1,2})?%?")));

    public TaxRate {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("Not a tax rate");
        }
        percent = percent.stripTrailingZeros();
    }

    /** Reads 13, 13% and 1.5, and 免税 as nothing. */
    public static Checked<TaxRate> parse(@Nullable String typed) {
        return RULES.check(
                NormalForm.of(typed),
                value ->
                        new TaxRate(EXEMPT.contains(value) ? BigDecimal.ZERO : new BigDecimal(value.replace("%", ""))));
    }

    /** Such as 0.13: the form in which registers give it. */
    public static TaxRate ofFraction(BigDecimal fraction) {
        return new TaxRate(fraction.movePointRight(2));
    }

    public boolean isOfGeneralTaxpayers() {
        return OF_GENERAL_TAXPAYERS.contains(this);
    }

    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }
}
