package gatehouse.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Inserts many rows by statements of a few sizes 多行写入, each of which the server prepares once for a connection. The driver
 * alone would have a statement prepared for every number of rows that there happens to be, which costs more than the rows.
 */
public final class ManyRows {

    /** The longest is below what the driver remembers of a statement, with half a dozen columns. */
    private static final List<Integer> SIZES = List.of(200, 20, 4, 1);

    private final Map<Integer, String> statements = new LinkedHashMap<>();

    /**
     * @param insert up to its {@code VALUES}
     * @param columns how many values a row has
     */
    public ManyRows(String insert, int columns) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        SIZES.forEach(size ->
                statements.put(size, insert + " VALUES " + String.join(",", Collections.nCopies(size, row))));
    }

    /** In their order, without a null; part of the caller's transaction. */
    public void insert(JdbcTemplate jdbc, List<Object[]> rows) {
        int at = 0;
        for (Map.Entry<Integer, String> statement : statements.entrySet()) {
            int size = statement.getKey();
            for (; rows.size() - at >= size; at += size) {
                List<Object> values = new ArrayList<>();
                rows.subList(at, at + size).forEach(row -> Collections.addAll(values, row));
                jdbc.update(statement.getValue(), values.toArray());
            }
        }
    }
}
