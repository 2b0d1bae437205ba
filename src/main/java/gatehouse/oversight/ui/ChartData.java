package gatehouse.oversight.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code <gh-chart>} draws 图表数据.
 *
 * @param name what the chart is called by those who do not see it
 * @param stacked whether the series of one stack stand on each other
 * @param percent whether a stack is drawn as shares of 100
 * @param line where an upright line stands, in labels from the left edge
 * @param lineName what the line is called
 */
record ChartData(
        String name,
        List<String> labels,
        List<Series> series,
        boolean stacked,
        boolean percent,
        @Nullable Double line,
        @Nullable String lineName) {

    /**
     * One series.
     *
     * @param tone whose colour and pattern it has
     * @param stack what it stands on
     * @param links for each value the cases behind it; empty where they may not be seen
     */
    record Series(String name, String tone, String stack, List<Long> values, List<String> links) {}
}
