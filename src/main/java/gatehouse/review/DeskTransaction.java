package gatehouse.review;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One step of the desk: a short transaction, begun again where the database chose it as the one to give way. */
@Component
class DeskTransaction {

    private static final int ATTEMPTS = 5;
    /** Record has changed since last read, lock wait timeout, deadlock: nothing happened, so it can be tried again. */
    private static final Set<Integer> GAVE_WAY = Set.of(1020, 1205, 1213);

    private final TransactionTemplate transaction;

    DeskTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T extends @Nullable Object> T run(Supplier<T> step) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return step.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return once(step);
            } catch (DataAccessException failed) {
                if (attempt == ATTEMPTS || !gaveWay(failed)) {
                    throw failed;
                }
            }
        }
    }

    void run(Runnable step) {
        run(() -> {
            step.run();
            return true;
        });
    }

    @SuppressWarnings("NullAway") // the template answers what the step answers
    private <T extends @Nullable Object> T once(Supplier<T> step) {
        return transaction.execute(status -> step.get());
    }

    private static boolean gaveWay(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GAVE_WAY.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
