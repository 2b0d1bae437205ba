package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** 会员名, the login name: letters, digits and Chinese characters, taken exactly as typed (spec B17). */
public record MemberName(String value) {

    private static final int LEAST_UNITS = 5;
    private static final int MOST_UNITS = 25;

    static final Rules RULES = Rules.of(
            "membername",
            refuseIf("EMPTY", String::isBlank),
            // a login identity is never changed silently
            refuseUnless("NOT_NORMAL", value -> Normalizer.isNormalized(value, Normalizer.Form.NFKC)),
            refuseUnless(
                    "CHARSET", value -> value.codePoints().allMatch(c -> isAsciiLetterOrDigit(c) || NameForm.isHan(c))),
            refuseIf("LENGTH", value -> units(value) < LEAST_UNITS || units(value) > MOST_UNITS));

    public MemberName {
        RULES.require(value);
    }

    public static Checked<MemberName> parse(@Nullable String typed) {
        return RULES.check(typed == null ? "" : typed, MemberName::new);
    }

    @Override
    public String toString() {
        return value;
    }

    /** A Chinese character counts two. */
    private static int units(String value) {
        return value.codePoints().map(c -> NameForm.isHan(c) ? 2 : 1).sum();
    }

    private static boolean isAsciiLetterOrDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
