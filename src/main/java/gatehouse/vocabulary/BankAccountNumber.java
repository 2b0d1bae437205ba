package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 对公账号: digits, a text and never a number, so that leading zeros stay (spec B11). */
public record BankAccountNumber(String value) {

    /** It looks like a personal card; accounts of companies have no such check digit. */
    public static final String LOOKS_LIKE_CARD = "LOOKS_LIKE_CARD";

    private static final int SHOWN = 4;

    static final Rules RULES = Rules.of(
            "bankaccount",
            Rules.NOT_EMPTY,
            // damage done by spreadsheets as well, such as 1.20202E+18
            refuseUnless("CHARSET", "[0-9]*"),
            length(8, 30),
            refuseIf("ALL_ZERO", value -> value.matches("0+")));

    public BankAccountNumber {
        RULES.require(value);
    }

    public static Checked<BankAccountNumber> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed).replace("-", ""), BankAccountNumber::new, BankAccountNumber::warnings);
    }

    /** 尾号: what an SMS may say of it. */
    public String lastFour() {
        return value.substring(value.length() - SHOWN);
    }

    public String masked() {
        return Mask.middle(value, 0, SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }

    private List<String> warnings() {
        return value.matches("62[0-9]{14,17}") && isLuhn() ? List.of(LOOKS_LIKE_CARD) : List.of();
    }

    private boolean isLuhn() {
        int sum = 0;
        for (int at = 0; at < value.length(); at++) {
            int digit = Character.digit(value.charAt(value.length() - 1 - at), 10);
            int doubled = at % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
