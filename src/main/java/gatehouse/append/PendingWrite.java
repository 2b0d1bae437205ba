package gatehouse.append;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One statement and its values. */
record PendingWrite(String sql, @Nullable Object[] values) {

    void execute(JdbcTemplate jdbc) {
        jdbc.update(sql, values);
    }
}
