package gatehouse.vocabulary;

import static gatehouse.vocabulary.Rules.length;
import static gatehouse.vocabulary.Rules.refuseIf;
import static gatehouse.vocabulary.Rules.refuseUnless;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 姓名 of a person: kept as typed, compared by its key (spec B15). */
public record PersonName(String raw) {

    private static final Pattern TWO_DOTS = Pattern.compile("[·.][·.]");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{IsWhite_Space}]+");

    static final Rules RULES = Rules.of("personname", refuseIf("CONTROL", NameForm::hasControl))
            .on(
                    PersonName::canonicalOf,
                    Rules.NOT_EMPTY,
                    length(2, 50),
                    refuseUnless("CHARSET", PersonName::isSpelt),
                    refuseUnless("FORMAT", PersonName::isFormed));

    public PersonName {
        RULES.require(raw);
    }

    public static Checked<PersonName> parse(@Nullable String typed) {
        return RULES.check(NameForm.visible(typed), PersonName::new);
    }

    /** How a name on the register and a typed one compare, whether or not both would be accepted as typed. */
    public static NameVerdict compare(String registered, String typed) {
        return NameForm.compare(keyOf(registered), keyOf(typed), PersonName::bare);
    }

    public NameVerdict compare(PersonName other) {
        return compare(raw, other.raw);
    }

    /** The form for machines: NFKC, one kind of dot, one space at a time; upper and lower case as typed. */
    public String canonical() {
        return canonicalOf(raw);
    }

    /** Equal keys are equal names. */
    public String key() {
        return keyOf(raw);
    }

    /** 张**: the length is nobody's business either. */
    public String masked() {
        return Character.toString(canonical().codePointAt(0)) + "**";
    }

    @Override
    public String toString() {
        return masked();
    }

    private static String canonicalOf(String name) {
        return WHITE_SPACE.matcher(NameForm.folded(name)).replaceAll(" ").strip();
    }

    private static String keyOf(String name) {
        return NormalForm.upperCase(canonicalOf(name));
    }

    private static String bare(String key) {
        return NormalForm.without(key, c -> c == ' ' || c == NameForm.DOT || c == '.');
    }

    private static boolean isSpelt(String name) {
        int before = ' ';
        for (int c : name.codePoints().toArray()) {
            if (!isLetter(c)
                    && " ·'’-.".indexOf(c) < 0
                    && !(isDiacritic(c) && (isLatin(before) || isDiacritic(before)))) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** A full stop may end a name (Jr.), a middle dot may not. */
    private static boolean isFormed(String name) {
        return isLetter(name.codePointAt(0))
                && !name.endsWith("·")
                && !TWO_DOTS.matcher(name).find();
    }

    private static boolean isLetter(int codePoint) {
        return NameForm.isHan(codePoint) || isLatin(codePoint);
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN && Character.isLetter(codePoint);
    }

    /** A mark over a letter that Unicode has no single character for. */
    private static boolean isDiacritic(int codePoint) {
        return codePoint >= 0x300 && codePoint <= 0x36F;
    }
}
