package gatehouse.review;

import gatehouse.access.AccountChanged;
import gatehouse.access.Door;
import gatehouse.access.SignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a reviewer holds goes back when the reviewer leaves 离席: signs out, is disabled, loses the queue, or the node stops.
 * Who comes back at once may still decide it, as after a lease that ran out.
 */
@Component
class DeskLeaving implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskLeaving.class);
    /** After the web server, whose last requests may still decide; before the scheduler and the database are gone. */
    private static final int AFTER_THE_REQUESTS = DEFAULT_PHASE - 4096;

    private final DeskTransaction transaction;
    private final ReviewCases cases;
    private final CaseJournal journal;
    private final ReviewKinds kinds;
    private final Colleagues colleagues;
    private final AtWork atWork;
    private volatile boolean running;

    DeskLeaving(
            DeskTransaction transaction,
            ReviewCases cases,
            CaseJournal journal,
            ReviewKinds kinds,
            Colleagues colleagues,
            AtWork atWork) {
        this.transaction = transaction;
        this.cases = cases;
        this.journal = journal;
        this.kinds = kinds;
        this.colleagues = colleagues;
        this.atWork = atWork;
    }

    @EventListener
    void on(SignedOut left) {
        if (left.door() == Door.STAFF) {
            release(left.id());
        }
    }

    /** In the transaction of the change: only what the person may no longer review. */
    @EventListener
    void on(AccountChanged changed) {
        if (changed.door() == Door.STAFF) {
            transaction.run(() -> cases.lockHeldBy(kinds.all(), changed.id()).stream()
                    .filter(held -> !colleagues.mayReview(changed.id(), held.kind()))
                    .forEach(held -> journal.write(held, held.leave())));
        }
    }

    void release(long staffId) {
        transaction.run(
                () -> cases.lockHeldBy(kinds.all(), staffId).forEach(held -> journal.write(held, held.leave())));
        atWork.left(staffId);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        for (long person : atWork.people()) {
            try {
                release(person);
            } catch (RuntimeException unreachable) {
                LOG.warn("Claimed cases stay until their lease ends: {}", unreachable.getMessage());
                return;
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return AFTER_THE_REQUESTS;
    }
}
