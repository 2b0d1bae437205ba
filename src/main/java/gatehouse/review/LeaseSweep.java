package gatehouse.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts back what nobody is at work on any more 领取超时: cases whose lease has run out. */
@Component
class LeaseSweep {

    private final DeskTransaction transaction;
    private final ReviewCases cases;
    private final CaseJournal journal;
    private final ReviewKinds kinds;
    private final Clock clock;

    LeaseSweep(DeskTransaction transaction, ReviewCases cases, CaseJournal journal, ReviewKinds kinds, Clock clock) {
        this.transaction = transaction;
        this.cases = cases;
        this.journal = journal;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** In batches; what another node is just changing is left to the next time. */
    void run() {
        while (putBackSome()) {
            // there may be more
        }
    }

    private boolean putBackSome() {
        return transaction.run(() -> {
            Instant now = clock.instant();
            List<ReviewCase> lapsed = cases.lockLapsed(kinds.all(), now);
            lapsed.forEach(one -> journal.write(one, one.expire(now)));
            return !lapsed.isEmpty();
        });
    }
}
