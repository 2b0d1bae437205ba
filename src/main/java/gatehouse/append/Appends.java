package gatehouse.append;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes that wait for the end of their transaction 随事务写入: a decision leaves half a dozen rows behind, and each alone would
 * cost a round trip. They go to the database together just before the commit, in the order in which they were added; when one
 * of them fails, the transaction does.
 */
@Component
public class Appends {

    private final JdbcTemplate jdbc;
    /** Looked for once: the container takes its time over such a question, and every transaction asks. */
    private final SingletonSupplier<EntityManagerFactory> entities;

    Appends(JdbcTemplate jdbc, ObjectProvider<EntityManagerFactory> entities) {
        this.jdbc = jdbc;
        this.entities = SingletonSupplier.ofNullable(entities::getIfAvailable);
    }

    /**
     * Adds one statement with its values; outside a transaction it is written at once.
     *
     * @throws IllegalStateException after the commit: what belongs to no transaction any more would be lost
     */
    public void add(String sql, @Nullable Object... values) {
        var write = new PendingWrite(sql, values);
        PendingWrites pending = pending();
        if (pending == null) {
            write.execute(jdbc);
        } else {
            pending.add(write);
        }
    }

    /** Writes what this transaction has added so far, because it is about to be read. */
    public void flush() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.getSynchronizations().forEach(PendingWrites::writeIfOurs);
        }
    }

    /** Those of the present transaction; where one is suspended, its own come back with it. */
    private @Nullable PendingWrites pending() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof PendingWrites ours) {
                return ours;
            }
        }
        var begun = new PendingWrites(jdbc, this::writeEntities);
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** What JPA has still to write belongs before the end, too. */
    private void writeEntities() {
        EntityManagerFactory factory = entities.get();
        EntityManager present =
                factory == null ? null : EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (present != null) {
            present.flush();
        }
    }
}
