package gatehouse.append;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;

/** What one transaction has still to write 待写入. */
final class PendingWrites implements TransactionSynchronization {

    /** Keeps one message far below the size that a server takes. */
    private static final int MOST_AT_ONCE = 40;

    private final JdbcTemplate jdbc;
    private final List<PendingWrite> writes = new ArrayList<>();
    private boolean late;
    private boolean over;

    PendingWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static void writeIfOurs(TransactionSynchronization one) {
        if (one instanceof PendingWrites ours) {
            ours.write();
        }
    }

    void add(PendingWrite write) {
        if (over) {
            throw new IllegalStateException("The transaction is over, and this would never be written: " + write.sql());
        }
        if (late) {
            write.execute(jdbc);
        } else {
            writes.add(write);
        }
    }

    /** After everybody else who does something before the commit, and may add to it. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        write();
        late = true;
    }

    @Override
    public void beforeCompletion() {
        over = true;
    }

    void write() {
        while (!writes.isEmpty()) {
            List<PendingWrite> some = writes.subList(0, Math.min(writes.size(), MOST_AT_ONCE));
            List<PendingWrite> now = List.copyOf(some);
            some.clear();
            write(now);
        }
    }

    private void write(List<PendingWrite> now) {
        if (now.size() == 1) {
            now.getFirst().execute(jdbc);
            return;
        }
        Object[] values =
                now.stream().flatMap(write -> Arrays.stream(write.values())).toArray();
        var setter = new ArgumentPreparedStatementSetter(values);
        jdbc.execute(together(now), (PreparedStatement statement) -> {
            setter.setValues(statement);
            statement.execute();
            return readToTheEnd(statement);
        });
    }

    private static String together(List<PendingWrite> now) {
        return now.stream().map(PendingWrite::sql).collect(Collectors.joining(";\n"));
    }

    /** The answer to a later statement, and its error, comes only when it is asked for. */
    private static int readToTheEnd(PreparedStatement statement) throws SQLException {
        int answers = 0;
        do {
            answers++;
        } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
        return answers;
    }
}
