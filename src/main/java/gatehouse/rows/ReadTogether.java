package gatehouse.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Questions that go to the database in one message 合并读取: each alone costs a round trip, which costs far more than the few rows
 * that are read by their keys. They are answered in their order, in the transaction of whoever asks.
 */
public final class ReadTogether {

    private final List<Asked<?>> all = new ArrayList<>();

    /** @return where its answer is to be had, once all were sent */
    public <T> Asked<T> ask(Reading<T> reading) {
        var asked = new Asked<>(reading);
        all.add(asked);
        return asked;
    }

    public void send(JdbcTemplate jdbc) {
        jdbc.execute(
                all.stream().map(asked -> asked.reading.sql()).collect(Collectors.joining(";\n")),
                (PreparedStatement statement) -> {
                    new ArgumentPreparedStatementSetter(all.stream()
                                    .flatMap(asked -> asked.reading.values().stream())
                                    .toArray())
                            .setValues(statement);
                    return read(statement);
                });
    }

    private int read(PreparedStatement statement) throws SQLException {
        boolean there = statement.execute();
        for (Asked<?> asked : all) {
            if (!there) {
                throw new SQLException("No answer to " + asked.reading.sql());
            }
            try (ResultSet rows = statement.getResultSet()) {
                asked.read(rows);
            }
            there = statement.getMoreResults();
        }
        return all.size();
    }

    /** A question, and its answer once there is one. */
    public static final class Asked<T> {

        private final Reading<T> reading;
        private @Nullable T answer;

        private Asked(Reading<T> reading) {
            this.reading = reading;
        }

        private void read(ResultSet rows) throws SQLException {
            answer = reading.answer().of(rows);
        }

        /** @throws IllegalStateException before it was sent */
        public T answer() {
            T known = answer;
            if (known == null) {
                throw new IllegalStateException("Not sent yet: " + reading.sql());
            }
            return known;
        }
    }
}
