package gatehouse.append;

import gatehouse.connection.EndedByItsWrites;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has still to write 待写入. */
final class PendingWrites implements TransactionSynchronization {

    /** Keeps one message far below the size that a server takes. */
    private static final int MOST_AT_ONCE = 40;

    private static final String COMMIT = ";\nCOMMIT";

    private final JdbcTemplate jdbc;
    private final Runnable entities;
    private final List<PendingWrite> writes = new ArrayList<>();
    private boolean late;
    private boolean over;

    /** @param entities writes what JPA has still to write in this transaction */
    PendingWrites(JdbcTemplate jdbc, Runnable entities) {
        this.jdbc = jdbc;
        this.entities = entities;
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

    /** The commit goes with the writes, where the connection knows how and nobody else has anything to do before it. */
    @Override
    public void beforeCommit(boolean readOnly) {
        boolean lastOfAll =
                TransactionSynchronizationManager.getSynchronizations().getLast() == this;
        if (lastOfAll && !writes.isEmpty()) {
            entities.run();
            jdbc.execute((ConnectionCallback<Boolean>) this::writeAndEnd);
        } else {
            write();
        }
        late = true;
    }

    @Override
    public void beforeCompletion() {
        over = true;
    }

    void write() {
        write(writes.size());
    }

    private boolean writeAndEnd(Connection connection) throws SQLException {
        boolean ends = connection.isWrapperFor(EndedByItsWrites.class);
        if (ends) {
            // all but the last message, which brings the commit
            write(writes.size() - (writes.size() - 1) % MOST_AT_ONCE - 1);
            send(List.copyOf(writes), COMMIT);
            writes.clear();
            connection.unwrap(EndedByItsWrites.class).ended();
        } else {
            write();
        }
        return ends;
    }

    private void write(int count) {
        for (int left = count; left > 0; left -= MOST_AT_ONCE) {
            List<PendingWrite> some = writes.subList(0, Math.min(left, MOST_AT_ONCE));
            List<PendingWrite> now = List.copyOf(some);
            some.clear();
            if (now.size() == 1) {
                now.getFirst().execute(jdbc);
            } else {
                send(now, "");
            }
        }
    }

    private void send(List<PendingWrite> now, String end) {
        jdbc.execute(together(now) + end, (PreparedStatement statement) -> {
            setValues(statement, now);
            statement.execute();
            return readToTheEnd(statement);
        });
    }

    private static void setValues(PreparedStatement statement, List<PendingWrite> now) throws SQLException {
        int at = 0;
        for (PendingWrite write : now) {
            for (Object value : write.values()) {
                at++;
                if (value == null) {
                    // without the type: to find it out, the driver would be asked what it cannot know, at every null
                    statement.setNull(at, Types.NULL);
                } else {
                    StatementCreatorUtils.setParameterValue(statement, at, SqlTypeValue.TYPE_UNKNOWN, value);
                }
            }
        }
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
