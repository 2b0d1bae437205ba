package gatehouse.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a row from its first column to its last 逐列读取. To look for each by its name, the driver would make an index of the
 * names for every answer, and where the answer is one row, that costs more than the row.
 */
public final class RowReader {

    private final ResultSet row;
    private int at;

    /** At the first column of the present row. */
    public RowReader(ResultSet row) {
        this.row = row;
    }

    public String text() throws SQLException {
        return required(textOrNone());
    }

    public @Nullable String textOrNone() throws SQLException {
        return row.getString(++at);
    }

    public long number() throws SQLException {
        return row.getLong(++at);
    }

    public @Nullable Long numberOrNone() throws SQLException {
        long number = row.getLong(++at);
        return row.wasNull() ? null : number;
    }

    public boolean flag() throws SQLException {
        return row.getBoolean(++at);
    }

    public byte[] bytes() throws SQLException {
        return required(row.getBytes(++at));
    }

    public LocalDate day() throws SQLException {
        return required(row.getObject(++at, LocalDate.class));
    }

    public Instant instant() throws SQLException {
        return required(instantOrNone());
    }

    public @Nullable Instant instantOrNone() throws SQLException {
        LocalDateTime time = row.getObject(++at, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value, () -> "Column " + at);
    }
}
