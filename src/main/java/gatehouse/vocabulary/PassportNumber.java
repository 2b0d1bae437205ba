package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 护照号码 of any country (spec B9). */
public record PassportNumber(String value) {

    /** It looks like a Chinese passport, which no one from overseas holds. */
    public static final String CN_PASSPORT = "CN_PASSPORT";

    /** E and G ordinary, 14 and 15 old ones, P S D on duty and diplomatic. */
    private static final Pattern CHINESE =
            Pattern.compile("[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|1[45][0-9]{7}|[PSD]E?[0-9]{7}|[PSD][0-9]{8}");

    static final Rules RULES = Rules.of(
            "passport",
            Rules.NOT_EMPTY,
            length(5, 15),
            refuseUnless("CHARSET", "[A-Z0-9]*"),
            refuseUnless("NO_DIGIT", ".*[0-9].*"));

    public PassportNumber {
        RULES.require(value);
    }

    public static Checked<PassportNumber> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), PassportNumber::new, PassportNumber::warnings);
    }

    public String masked() {
        return Mask.number(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private List<String> warnings() {
        return CHINESE.matcher(value).matches() ? List.of(CN_PASSPORT) : List.of();
    }
}
