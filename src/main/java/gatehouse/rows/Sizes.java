package gatehouse.rows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * One statement in a few sizes 分档语句, each of which the server prepares once for a connection. The driver alone would have one
 * prepared for every number of rows that there happens to be, or send one for each row; both cost more than the rows.
 */
final class Sizes {

    /** The longest is below what the driver remembers of a statement, with half a dozen columns. */
    private static final List<Integer> ALL = List.of(200, 20, 4, 1);

    private final Map<Integer, String> statements = new LinkedHashMap<>();

    Sizes(IntFunction<String> statement) {
        ALL.forEach(size -> statements.put(size, statement.apply(size)));
    }

    /** All of them in their order, each part with the statement of its size. */
    <T> void each(List<T> all, BiConsumer<String, List<T>> part) {
        int at = 0;
        for (Map.Entry<Integer, String> statement : statements.entrySet()) {
            int size = statement.getKey();
            for (; all.size() - at >= size; at += size) {
                part.accept(statement.getValue(), all.subList(at, at + size));
            }
        }
    }
}
