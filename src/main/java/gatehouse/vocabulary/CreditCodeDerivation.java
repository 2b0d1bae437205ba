package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;

import org.jspecify.annotations.Nullable;

/** 组织机构代码 cut out of a typed 统一社会信用代码, and whether the two hold (spec B3): a pure cut of characters 9 to 17. */
public record CreditCodeDerivation(String organizationCode, boolean orgCheckOk, boolean usccOk) {

    static final Rules RULES = Rules.of("uscc-to-orgcode", length(CreditCode.LENGTH, CreditCode.LENGTH));

    public static Checked<CreditCodeDerivation> of(@Nullable String typed) {
        return RULES.check(NormalForm.of(typed), CreditCodeDerivation::cut);
    }

    private static CreditCodeDerivation cut(String value) {
        String nine = value.substring(value.offsetByCodePoints(0, 8), value.offsetByCodePoints(0, 17));
        return new CreditCodeDerivation(
                OrganizationCode.hyphenated(nine),
                nine.matches("[0-9A-Z]{8}[0-9X]") && OrganizationCode.isChecked(nine),
                CreditCode.RULES.allow(value));
    }
}
