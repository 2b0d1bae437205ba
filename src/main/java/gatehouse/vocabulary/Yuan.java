package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * 元: an amount of money, never less than nothing, counted in fen 分.
 *
 * @param fen hundredths, so that amounts are compared exactly
 */
public record Yuan(long fen) implements Comparable<Yuan> {

    private static final int DECIMALS = 2;
    /** More than any amount here, and far from the end of a long. */
    private static final int MOST_DIGITS = 12;

    static final Rules RULES = Rules.of(
            "yuan",
            Rules.NOT_EMPTY,
            refuseUnless("FORMAT", "[0-9]+(\\.[0-9]{1,2})?"),
            refuseIf("TOO_LARGE", value -> value.matches("0*[1-9][0-9]{" + MOST_DIGITS + ",}(\\..*)?")));

    public Yuan {
        if (fen < 0) {
            throw new IllegalArgumentException("Less than nothing");
        }
    }

    /** Reads 1.3, 1.30 and full-width digits; at most two decimals. */
    public static Checked<Yuan> parse(@Nullable String typed) {
        return RULES.check(folded(typed), value -> of(new BigDecimal(value)));
    }

    /** Exact: more than two decimals are refused. */
    public static Yuan of(BigDecimal amount) {
        return new Yuan(amount.movePointRight(DECIMALS).longValueExact());
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(fen, DECIMALS);
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    /** Such as 200000000.00. */
    @Override
    public String toString() {
        return amount().toPlainString();
    }

    /** Spaces within an amount are no part of its form, unlike those of codes. */
    static String folded(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
