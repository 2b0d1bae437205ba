package gatehouse.review;

import gatehouse.onboarding.ApplicationEvent;
import gatehouse.onboarding.SubmissionRefused;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings what suppliers send to the desk 进件, in the transaction of the submission: both are there or neither. */
@Component
class CaseArrivals {

    private final ReviewCases cases;
    private final CaseIndex index;
    private final CaseJournal journal;
    private final EarlierRounds earlier;
    private final ReviewKinds kinds;

    CaseArrivals(ReviewCases cases, CaseIndex index, CaseJournal journal, EarlierRounds earlier, ReviewKinds kinds) {
        this.cases = cases;
        this.index = index;
        this.journal = journal;
        this.earlier = earlier;
        this.kinds = kinds;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationEvent.Submitted submitted) {
        if (submitted.round() == 1) {
            open(submitted);
        } else {
            reopen(submitted);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationEvent.Withdrawn withdrawn) {
        ReviewCase reviewCase = cases.lock(withdrawn.id());
        if (reviewCase.state() == CaseState.CLAIMED) {
            throw new SubmissionRefused(SubmissionRefused.Cause.CLAIMED, List.of());
        }
        journal.write(reviewCase, reviewCase.withdraw());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ApplicationEvent.Overtaken overtaken) {
        ReviewCase reviewCase = cases.lock(overtaken.id());
        if (!reviewCase.isOpen()) {
            // decided while we waited for its row: what was read of the application before is old
            throw new OptimisticLockingFailureException("Case " + overtaken.id().value() + " was decided meanwhile");
        }
        journal.write(reviewCase, reviewCase.overtake());
    }

    private void open(ApplicationEvent.Submitted submitted) {
        ReviewCase opened = new ReviewCase(submitted);
        putForward(opened, submitted);
        index.add(opened, submitted.phoneFingerprints());
        journal.write(opened, opened.submitted());
    }

    private void putForward(ReviewCase arrived, ApplicationEvent.Submitted submitted) {
        kinds.priority(submitted.kind(), submitted.supplier()).ifPresent(arrived::putForward);
    }

    private void reopen(ApplicationEvent.Submitted submitted) {
        ReviewCase reviewCase = cases.lock(submitted.id());
        earlier.keep(submitted.id());
        IndexedCase was = reviewCase.indexed();
        CaseMove move = reviewCase.reopen(submitted);
        putForward(reviewCase, submitted);
        index.replace(was, reviewCase, submitted.phoneFingerprints());
        journal.write(reviewCase, move);
    }
}
