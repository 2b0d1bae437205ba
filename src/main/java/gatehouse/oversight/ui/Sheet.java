package gatehouse.oversight.ui;

import gatehouse.ui.Tone;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of figures 统计表: what is drawn on the screen and what is exported are the same. */
record Sheet(String caption, List<Cell> heads, List<Line> lines) {

    /** What the export writes: the heads, then the lines. */
    List<List<Object>> plain() {
        var rows = new ArrayList<List<Object>>();
        rows.add(heads.stream().<Object>map(Cell::value).toList());
        lines.forEach(
                line -> rows.add(line.cells().stream().<Object>map(Cell::value).toList()));
        return rows;
    }

    /** Whether another sheet fits into the same table: then only what differs is drawn. */
    boolean isShapedLike(Sheet other) {
        return heads.size() == other.heads.size() && lines.size() == other.lines.size();
    }

    /**
     * One line of the table; its first cell names it.
     *
     * @param sum whether it sums up the others
     */
    record Line(List<Cell> cells, boolean sum) {}

    /**
     * One cell.
     *
     * @param value a number, or words
     * @param link the cases behind it
     * @param looks how it is drawn: class names
     * @param title what it says when asked
     */
    record Cell(
            Object value,
            @Nullable String link,
            String looks,
            @Nullable String title) {

        static Cell words(String words) {
            return new Cell(words, null, "", null);
        }

        /** A number that opens its cases, unless there are none or the reader may not see them. */
        static Cell number(long number, @Nullable String link) {
            return new Cell(number, number == 0 ? null : link, number == 0 ? "gh-figure gh-zero" : "gh-figure", null);
        }

        Cell feeling(Tone tone) {
            return value.equals(0L) ? this : looking("gh-toned " + tone.className());
        }

        /** Coloured by its share of the greatest, in four steps. */
        Cell heated(Tone tone, long greatest) {
            if (!(value instanceof Long number) || number == 0 || greatest == 0) {
                return this;
            }
            var step = Math.max(1, Math.ceilDiv(4 * number, greatest));
            return looking("gh-heat gh-heat-" + step + " " + tone.className());
        }

        Cell looking(String more) {
            return new Cell(value, link, looks.isEmpty() ? more : looks + " " + more, title);
        }

        Cell titled(String words) {
            return new Cell(value, link, looks, words);
        }

        String shown(Locale language) {
            return value instanceof Number number
                    ? NumberFormat.getIntegerInstance(language).format(number)
                    : value.toString();
        }
    }
}
