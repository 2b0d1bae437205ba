package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 台湾身份证: a capital letter and nine digits (spec B7). */
public record TaiwanId(String value) {

    /** The letters by their value, from 10 on. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

    static final Rules RULES = Rules.of(
            "tw-id",
            Rules.NOT_EMPTY,
            length(10, 10),
            refuseUnless("FORMAT", "[A-Z][0-9]{9}"),
            refuseUnless("SECOND_DIGIT", ".[1289].*"),
            refuseUnless("CHECK", TaiwanId::isChecked));

    public TaiwanId {
        RULES.require(value);
    }

    public static Checked<TaiwanId> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), TaiwanId::new);
    }

    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isChecked(String value) {
        int letter = 10 + LETTERS.indexOf(value.charAt(0));
        int sum = letter / 10 + 9 * (letter % 10) + Character.digit(value.charAt(9), 10);
        for (int at = 1; at <= 8; at++) {
            sum += (9 - at) * Character.digit(value.charAt(at), 10);
        }
        return sum % 10 == 0;
    }
}
