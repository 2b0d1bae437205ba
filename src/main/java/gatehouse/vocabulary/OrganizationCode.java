package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 组织机构代码: eight characters, a hyphen and a check character (GB 11714-1997, spec B2). */
public record OrganizationCode(String value) {

    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    static final Rules RULES = Rules.of(
            "orgcode",
            Rules.NOT_EMPTY,
            refuseIf("LENGTH", value -> NormalForm.length(value.replace("-", "")) != 9),
            // letters and digits of other scripts are of the right kind and of the wrong form
            refuseUnless(
                    "CHARSET", value -> value.codePoints().allMatch(c -> c == '-' || Character.isLetterOrDigit(c))),
            refuseUnless("FORMAT", "[0-9A-Z]{8}-?[0-9X]"),
            // the zone for private use, and nobody's code; PDY00000 lies outside of it
            refuseIf("RESERVED", value -> value.matches("PDY[0-9]{5}.*") && !value.startsWith("PDY00000")),
            refuseUnless("CHECK", value -> isChecked(value.replace("-", ""))));

    public OrganizationCode {
        RULES.require(value);
        value = hyphenated(value.replace("-", ""));
    }

    public static Checked<OrganizationCode> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), OrganizationCode::new);
    }

    /** Takes the nine characters in their form, without the hyphen. */
    static boolean isChecked(String nine) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * Character.digit(nine.charAt(at), 36);
        }
        return "0X987654321".charAt(sum % 11) == nine.charAt(8);
    }

    static String hyphenated(String nine) {
        int last = nine.offsetByCodePoints(nine.length(), -1);
        return nine.substring(0, last) + "-" + nine.substring(last);
    }

    @Override
    public String toString() {
        return value;
    }
}
