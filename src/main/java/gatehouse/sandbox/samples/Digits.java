package gatehouse.sandbox.samples;

/** Numbers written with leading zeros; millions of them, so without a formatter. */
final class Digits {

    private Digits() {}

    static String of(long number, int length) {
        StringBuilder text = new StringBuilder(length);
        append(text, number, length);
        return text.toString();
    }

    static void append(StringBuilder text, long number, int length) {
        long rest = number;
        int end = text.length() + length;
        text.setLength(end);
        for (int position = end - 1; position >= end - length; position--) {
            text.setCharAt(position, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
