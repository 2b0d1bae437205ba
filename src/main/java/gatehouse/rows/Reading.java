package gatehouse.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A question to the database 读取, made by the module whose tables it reads, that another may ask together with its own.
 *
 * @param sql one statement
 * @param values for its places, none of them null
 */
public record Reading<T>(String sql, List<?> values, Answer<T> answer) {

    /** What the rows of an answer say. */
    @FunctionalInterface
    public interface Answer<T> {

        /** @param rows before the first one */
        T of(ResultSet rows) throws SQLException;
    }
}
