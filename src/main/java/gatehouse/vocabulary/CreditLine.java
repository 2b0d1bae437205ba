package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 授信额度 that a supplier gives a buyer: more than nothing, at most two hundred million (spec A.7). */
public record CreditLine(Yuan limit) {

    public static final Yuan MAXIMUM = new Yuan(200_000_000_00L);

    static final Rules RULES = Rules.of(
            "creditline",
            refuseUnless("FORMAT", "-?[0-9]+(\\.[0-9]{1,2})?"),
            refuseIf("NOT_POSITIVE", value -> new BigDecimal(value).signum() <= 0),
            refuseIf("OVER_LIMIT", value -> new BigDecimal(value).compareTo(MAXIMUM.amount()) > 0));

    public CreditLine {
        RULES.require(limit.toString());
    }

    public static Checked<CreditLine> parse(@Nullable String typed) {
        return RULES.check(Yuan.folded(typed), value -> new CreditLine(Yuan.of(new BigDecimal(value))));
    }

    @Override
    public String toString() {
        return limit.toString();
    }
}
