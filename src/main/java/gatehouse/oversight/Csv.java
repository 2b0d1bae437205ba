package gatehouse.oversight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file for a spreadsheet 导出: UTF-8 with the mark by which spreadsheets know it, and no cell that a spreadsheet
 * would take for a formula.
 */
public final class Csv {

    public static final String CONTENT_TYPE = "text/csv; charset=utf-8";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String END_OF_LINE = "\r\n";
    /** With these a formula begins, in their wide forms too, or a cell slips out of its column. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** The table; numbers come as {@link Number}, everything else is text. */
    public static byte[] of(List<? extends List<?>> rows) {
        return rows.stream()
                .map(Csv::line)
                .collect(Collectors.joining("", String.valueOf(BYTE_ORDER_MARK), ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<?> row) {
        return row.stream().map(Csv::cell).collect(Collectors.joining(",", "", END_OF_LINE));
    }

    private static String cell(Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        String harmless = harmless(value.toString());
        return needsQuotes(harmless) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** A spreadsheet takes what an apostrophe leads for text. */
    private static String harmless(String text) {
        return !text.isEmpty() && isDangerous(text) ? "'" + text : text;
    }

    private static boolean isDangerous(String text) {
        // leading blanks are dropped by some spreadsheets before they look
        String looked = text.stripLeading();
        return DANGEROUS.indexOf(text.charAt(0)) >= 0 || !looked.isEmpty() && DANGEROUS.indexOf(looked.charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        return text.chars()
                        .anyMatch(character ->
                                character == ',' || character == ';' || character == '"' || character < ' ')
                || !text.strip().equals(text);
    }
}
