package gatehouse.review;

import java.util.LinkedHashSet;
import java.util.Set;

/** The pairs of neighbouring characters 二元组 of a name's key, and its beginning: by them a name is found. */
final class CompanyNameGrams {

    /** Stands before the first character; no name has it. */
    private static final String BEGINNING = "^";

    private CompanyNameGrams() {}

    /** Every pair of the key, and the mark of its beginning. */
    static Set<String> of(String key) {
        Set<String> grams = new LinkedHashSet<>();
        if (!key.isEmpty()) {
            grams.add(BEGINNING + Character.toString(key.codePointAt(0)));
        }
        grams.addAll(pairs(key));
        return grams;
    }

    /** What a name must have to hold the text: its pairs, or for a single character the beginning. */
    static Set<String> wantedBy(String text) {
        return text.codePointCount(0, text.length()) == 1 ? of(text) : pairs(text);
    }

    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().toArray();
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < points.length; i++) {
            pairs.add(new String(points, i - 1, 2));
        }
        return pairs;
    }
}
