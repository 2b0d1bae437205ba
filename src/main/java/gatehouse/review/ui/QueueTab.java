package gatehouse.review.ui;

import gatehouse.review.CaseState;
import java.util.Locale;
import java.util.Set;

/** The lists of the queue page 队列页签. */
enum QueueTab {
    OPEN(CaseState.WAITING, CaseState.CLAIMED),
    WAITING(CaseState.WAITING),
    CLAIMED(CaseState.CLAIMED),
    MINE(CaseState.CLAIMED),
    CLOSED(CaseState.CLOSED),
    WITHDRAWN(CaseState.WITHDRAWN);

    private final Set<CaseState> states;

    QueueTab(CaseState... states) {
        this.states = Set.of(states);
    }

    Set<CaseState> states() {
        return states;
    }

    boolean isOpen() {
        return this != CLOSED && this != WITHDRAWN;
    }

    String inUrl() {
        return name().toLowerCase(Locale.ROOT);
    }
}
