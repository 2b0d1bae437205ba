package gatehouse.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The normal form of every code field (spec part B), and the steps of it that names share. */
final class NormalForm {

    /** What an unwanted code point becomes. */
    private static final int NOTHING = -1;

    private NormalForm() {}

    /** NFKC, without invisible characters and white space, in upper case; nothing typed is the empty text. */
    static String of(@Nullable String typed) {
        return typed == null ? "" : upperCase(without(folded(typed), NormalForm::isWhiteSpace));
    }

    /** NFKC without format characters and variation selectors. */
    static String folded(String text) {
        // before it as well: an invisible character between a letter and its mark would keep them apart
        String visible = without(text, NormalForm::isInvisible);
        return without(Normalizer.normalize(visible, Normalizer.Form.NFKC), NormalForm::isInvisible);
    }

    static String without(String text, IntPredicate unwanted) {
        return mapped(text, c -> unwanted.test(c) ? NOTHING : c);
    }

    /** Each code point as another, or as {@link #NOTHING}. Nearly every text stays as it is, and is not copied. */
    static String mapped(String text, IntUnaryOperator become) {
        StringBuilder changed = null;
        int length = text.length();
        for (int at = 0; at < length; ) {
            int was = text.codePointAt(at);
            int is = become.applyAsInt(was);
            if (changed == null && is != was) {
                changed = new StringBuilder(length).append(text, 0, at);
            }
            if (changed != null && is != NOTHING) {
                changed.appendCodePoint(is);
            }
            at += Character.charCount(was);
        }
        return changed == null ? text : changed.toString();
    }

    static String upperCase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Counted in code points, as people count characters. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static boolean isFormatCharacter(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    /** Variation selectors are marks (Mn), so that dropping Cf alone would leave them. */
    private static boolean isInvisible(int codePoint) {
        return isFormatCharacter(codePoint)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** Java's two notions together, and NEL, which neither of them knows. */
    static boolean isWhiteSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}
