package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 统一社会信用代码 of a business: 18 characters, the last one checks the rest (GB 32100-2015, spec B1). */
public record CreditCode(String value) implements CompanyNumber {

    /** The organisation code inside does not hold: the reviewer looks twice. */
    public static final String ORG_CHECK = "ORG_CHECK";

    static final int LENGTH = 18;

    /** Without I, O, S, V and Z; the place of a character is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    static final Rules RULES = Rules.of(
            "uscc",
            Rules.NOT_EMPTY,
            length(LENGTH, LENGTH),
            refuseUnless("CHARSET", "[" + ALPHABET + "]*"),
            // 企业, 个体工商户, 农民专业合作社: other bodies have no business licence
            refuseUnless("DEPT", "9[123].*"),
            refuseUnless("REGION", CreditCode::isRegistered),
            refuseUnless("CHECK", CreditCode::isChecked));

    public CreditCode {
        RULES.require(value);
    }

    public static Checked<CreditCode> parse(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), CreditCode::new, CreditCode::warnings);
    }

    /** 组织机构代码 in characters 9 to 17; none when its own check does not hold. */
    public Optional<OrganizationCode> organizationCode() {
        return OrganizationCode.parse(value.substring(8, 17)).value();
    }

    private List<String> warnings() {
        return organizationCode().isPresent() ? List.of() : List.of(ORG_CHECK);
    }

    private static boolean isRegistered(String value) {
        String area = value.substring(2, 8);
        return DIGITS.matcher(area).matches() && Province.isRegistry(area);
    }

    private static boolean isChecked(String value) {
        int sum = 0;
        for (int at = 0; at < WEIGHTS.length; at++) {
            sum += WEIGHTS[at] * ALPHABET.indexOf(value.charAt(at));
        }
        // the outer remainder turns 31 into 0: codes that end in 0 are valid
        return ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(LENGTH - 1);
    }

    @Override
    public String toString() {
        return value;
    }
}
