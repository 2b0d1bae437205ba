package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 联行号 of a bank's branch: bank, city, branch and a check digit of ISO 7064 MOD 11,10 (spec B12). */
public record BankCode(String value) {

    private static final int BANK_END = 3;
    private static final int CITY_END = 7;

    static final Rules RULES = Rules.of(
            "cnaps",
            Rules.NOT_EMPTY,
            length(12, 12),
            refuseUnless("CHARSET", "[0-9]*"),
            refuseUnless("PREFIX", "[1-9].*"),
            refuseUnless("CHECK", PureMod11And10::holds));

    public BankCode {
        RULES.require(value);
    }

    public static Checked<BankCode> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), BankCode::new);
    }

    /** 行别代码: whose branch it is; 402 is 农村信用社. */
    public String bank() {
        return value.substring(0, BANK_END);
    }

    /** 城市代码 of the clearing system. */
    public String city() {
        return value.substring(BANK_END, CITY_END);
    }

    @Override
    public String toString() {
        return value;
    }
}
