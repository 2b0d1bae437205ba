package gatehouse.rows;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes many rows by their keys 多键更新, by statements of a few sizes, each of which the server prepares once for a connection. As
 * a batch, the driver would send as many statements as there are rows.
 */
public final class ManyKeys {

    private static final List<Integer> SIZES = List.of(200, 20, 4, 1);

    private final Map<Integer, String> statements = new LinkedHashMap<>();

    /** @param statement up to its {@code IN}, such as {@code DELETE FROM a_table WHERE id} */
    public ManyKeys(String statement) {
        SIZES.forEach(size ->
                statements.put(size, statement + " IN (" + String.join(",", Collections.nCopies(size, "?")) + ")"));
    }

    /** Part of the caller's transaction. */
    public void update(JdbcTemplate jdbc, List<Long> keys) {
        int at = 0;
        for (Map.Entry<Integer, String> statement : statements.entrySet()) {
            int size = statement.getKey();
            for (; keys.size() - at >= size; at += size) {
                jdbc.update(statement.getValue(), keys.subList(at, at + size).toArray());
            }
        }
    }
}
