package gatehouse.ui;

import java.util.Map;

/**
 * One entry of the left rail 左栏条目 with its live count.
 *
 * @param path the route, without its query
 * @param query what the route is asked to show
 * @param worst the tone of the worst item behind it
 * @param worstWords what the tone means, in the reader's words
 */
public record RailEntry(
        String label, String path, Map<String, String> query, long count, Tone worst, String worstWords) {}
