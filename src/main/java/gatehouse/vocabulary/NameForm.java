package gatehouse.vocabulary;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the forms of names have in common (spec B15, B16). */
final class NameForm {

    static final int DOT = 0xB7;

    /** • ‧ ⋅ ∙ ・ and the separators of other scripts that look the same; NFKC has turned ･ into ・ before. */
    private static final String DOTS = "\u2022\u2027\u22C5\u2219\u30FB\u2E31\u2E33\uA78F";

    /** ˙ would fall apart into a space and a combining dot under NFKC, so it is a dot before. */
    private static final String DOT_ABOVE = "\u02D9";

    /** Extension J, which the platform's character tables do not know yet. */
    private static final int HAN_J_FIRST = 0x323B0;

    private static final int HAN_J_LAST = 0x33479;

    /** Of every kind: {@code strip} would leave the no-break space. */
    private static final Pattern OUTER_WHITE_SPACE = Pattern.compile("^\\p{IsWhite_Space}+|\\p{IsWhite_Space}+$");

    private NameForm() {}

    /** NFKC, without invisible characters, every kind of middle dot as U+00B7. */
    static String folded(String typed) {
        String text = NormalForm.folded(typed.replace(DOT_ABOVE, Character.toString(DOT)));
        return replaced(text, DOTS, DOT);
    }

    static String replaced(String text, String unwanted, int wanted) {
        return NormalForm.mapped(text, c -> unwanted.indexOf(c) >= 0 ? wanted : c);
    }

    /** As typed, so that no glyph of a name is lost, but without what nobody can see; controls stay, to be refused. */
    static String visible(@Nullable String typed) {
        String text = typed == null ? "" : NormalForm.without(typed, NormalForm::isFormatCharacter);
        return hasControl(text) ? text : OUTER_WHITE_SPACE.matcher(text).replaceAll("");
    }

    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    /** Han with all its extensions and 〇. */
    static boolean isHan(int codePoint) {
        return codePoint == 0x3007
                || (codePoint >= HAN_J_FIRST && codePoint <= HAN_J_LAST)
                || (Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                        && Character.isLetter(codePoint));
    }

    static NameVerdict compare(String key, String other, UnaryOperator<String> bare) {
        if (key.equals(other)) {
            return NameVerdict.EQUAL;
        }
        return bare.apply(key).equals(bare.apply(other)) ? NameVerdict.NEAR : NameVerdict.DIFFERENT;
    }
}
