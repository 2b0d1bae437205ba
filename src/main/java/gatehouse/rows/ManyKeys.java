package gatehouse.rows;

import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes many rows by their keys 多键更新, by statements of a few sizes. */
public final class ManyKeys {

    private final Sizes statements;

    /** @param statement up to its {@code IN}, such as {@code DELETE FROM a_table WHERE id} */
    public ManyKeys(String statement) {
        statements = new Sizes(size -> statement + " IN (" + String.join(",", Collections.nCopies(size, "?")) + ")");
    }

    /** Part of the caller's transaction. */
    public void update(JdbcTemplate jdbc, List<Long> keys) {
        statements.each(keys, (sql, part) -> jdbc.update(sql, part.toArray()));
    }
}
