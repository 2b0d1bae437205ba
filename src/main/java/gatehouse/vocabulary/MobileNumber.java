package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 手机号 of the mainland: 11 digits without the country's prefix (spec B10). */
public record MobileNumber(String value) {

    private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86)");

    // no table of segments: new ones appear every few years
    static final Rules RULES = Rules.of(
            "mobile",
            Rules.NOT_EMPTY,
            refuseUnless("CHARSET", "[0-9]*"),
            length(11, 11),
            refuseUnless("PREFIX", "1[3-9].*"));

    public MobileNumber {
        RULES.require(value);
    }

    public static Checked<MobileNumber> parse(@Nullable String typed) {
        String digits = NormalForm.of(typed).replace("-", "");
        return RULES.check(COUNTRY.matcher(digits).replaceFirst(""), MobileNumber::new);
    }

    /** 138****5678. */
    public String masked() {
        return Mask.middle(value, 3, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
