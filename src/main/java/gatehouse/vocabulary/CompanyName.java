package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import org.jspecify.annotations.Nullable;

/** 企业名称 as on the licence: kept as typed, compared by its key (spec B16). */
public record CompanyName(String raw) {

    /** Brackets, dots, hyphens, apostrophes and commas: they alone do not make another company. */
    private static final String MARKS = "()·.-\u2010\u2011\u2012\u2013\u2014\u2015\u2212'\u2018\u2019\u02BC,\u3001";

    static final Rules RULES = Rules.of("companyname", refuseIf("CONTROL", NameForm::hasControl))
            .on(
                    CompanyName::keyOf,
                    Rules.NOT_EMPTY,
                    length(2, 100),
                    refuseUnless("CHARSET", key -> key.codePoints().allMatch(CompanyName::isAllowed)),
                    refuseUnless("NO_LETTER", key -> key.codePoints().anyMatch(CompanyName::isLetter)));

    public CompanyName {
        RULES.require(raw);
    }

    public static Checked<CompanyName> parse(@Nullable String typed) {
        return RULES.check(NameForm.visible(typed), CompanyName::new);
    }

    /** How a registered name and a typed one compare, whether or not both would be accepted as typed. */
    public static NameVerdict compare(String registered, String typed) {
        return NameForm.compare(keyOf(registered), keyOf(typed), CompanyName::bare);
    }

    public NameVerdict compare(CompanyName other) {
        return compare(raw, other.raw);
    }

    /** Equal keys are equal names: NFKC without spaces, one kind of brackets and dots, upper case. */
    public String key() {
        return keyOf(raw);
    }

    /** The key of any text, a part of a name too: what it is searched by. */
    public static String searchKey(String text) {
        return keyOf(text);
    }

    @Override
    public String toString() {
        return raw;
    }

    private static String keyOf(String name) {
        String round = NameForm.replaced(NameForm.replaced(NameForm.folded(name), "〔【[", '('), "〕】]", ')');
        return NormalForm.upperCase(NormalForm.without(round, NormalForm::isWhiteSpace));
    }

    private static String bare(String key) {
        return NormalForm.without(key, c -> MARKS.indexOf(c) >= 0);
    }

    private static boolean isAllowed(int codePoint) {
        return isLetter(codePoint)
                || isMark(codePoint)
                || (codePoint >= '0' && codePoint <= '9')
                || "()·-&.,'’".indexOf(codePoint) >= 0;
    }

    private static boolean isLetter(int codePoint) {
        return Character.isLetter(codePoint) || NameForm.isHan(codePoint);
    }

    /** Scripts such as Thai write vowels as marks. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
