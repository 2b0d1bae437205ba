package gatehouse.vocabulary;

/** What screens and logs show of a personal value, counted in code points. */
final class Mask {

    private Mask() {}

    /** Keeps the first three and the last two; of a short value only the first and the last. */
    static String number(String value) {
        return NormalForm.length(value) >= 8 ? middle(value, 3, 2) : middle(value, 1, 1);
    }

    static String middle(String value, int first, int last) {
        int length = NormalForm.length(value);
        String head = value.substring(0, value.offsetByCodePoints(0, first));
        String tail = value.substring(value.offsetByCodePoints(0, length - last));
        return head + "*".repeat(length - first - last) + tail;
    }
}
