package gatehouse.rows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts many rows by statements of a few sizes 多行写入. */
public final class ManyRows {

    private final Sizes statements;

    /**
     * @param insert up to its {@code VALUES}
     * @param columns how many values a row has
     */
    public ManyRows(String insert, int columns) {
        String row = "(" + String.join(",", Collections.nCopies(columns, "?")) + ")";
        statements = new Sizes(size -> insert + " VALUES " + String.join(",", Collections.nCopies(size, row)));
    }

    /** In their order, without a null; part of the caller's transaction. */
    public void insert(JdbcTemplate jdbc, List<Object[]> rows) {
        statements.each(
                rows,
                (sql, part) ->
                        jdbc.update(sql, part.stream().flatMap(Arrays::stream).toArray()));
    }
}
