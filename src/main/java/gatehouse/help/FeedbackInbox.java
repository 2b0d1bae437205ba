package gatehouse.help;

import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.audit.Audit;
import gatehouse.feed.ChangeFeed;
import gatehouse.supplier.SupplierId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of suppliers' questions 反馈收件箱: claimed by one, answered by the same. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('" + Role.REVIEWER + "', '" + Role.SUPERVISOR + "')")
public class FeedbackInbox {

    static final int LONGEST_ANSWER = 2000;

    private static final int MOST_SHOWN = 200;
    private static final int MOST_COUNTED = 1000;

    private final FeedbackTable table;
    private final CurrentUser user;
    private final Audit audit;
    private final ChangeFeed feed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackInbox(
            FeedbackTable table,
            CurrentUser user,
            Audit audit,
            ChangeFeed feed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.user = user;
        this.audit = audit;
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    /** Who waits longest first; of what is answered, the newest first. */
    @Transactional(readOnly = true)
    public List<FeedbackRow> in(FeedbackState state) {
        return table.in(state, MOST_SHOWN);
    }

    /** How many wait for somebody to claim them, {@value #MOST_COUNTED} at most. */
    @Transactional(readOnly = true)
    public long waiting() {
        return table.open(MOST_COUNTED);
    }

    @Transactional(readOnly = true)
    public Optional<FeedbackRow> find(long id) {
        return table.find(id);
    }

    /** False where somebody was quicker. */
    public boolean claim(long id) {
        SignedIn me = user.requiredStaff();
        boolean claimed = table.claim(id, me.id(), me.displayName());
        if (claimed) {
            tell("feedback.claimed", id);
        }
        return claimed;
    }

    /** Back to the others: one's own, or as a supervisor anybody's; false where it was not claimed. */
    public boolean release(long id) {
        SignedIn me = user.requiredStaff();
        boolean mayRelease = table.find(id)
                .filter(row -> me.has(Role.SUPERVISOR) || Long.valueOf(me.id()).equals(row.claimedBy()))
                .isPresent();
        boolean released = mayRelease && table.release(id);
        if (released) {
            tell("feedback.released", id);
        }
        return released;
    }

    /**
     * Answers; the supplier sees a red dot.
     *
     * @throws FeedbackRefused where nothing is answered, or too much, or it is not claimed by whoever answers
     */
    public void answer(long id, @Nullable String typed) {
        SignedIn me = user.requiredStaff();
        String answer = typed == null ? "" : typed.strip();
        if (answer.isEmpty()) {
            throw new FeedbackRefused("answer", "EMPTY");
        }
        if (answer.codePointCount(0, answer.length()) > LONGEST_ANSWER) {
            throw new FeedbackRefused("answer", "LENGTH");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!table.answer(id, me.id(), answer, now)) {
            throw new FeedbackRefused("answer", "NOT_CLAIMED");
        }
        SupplierId supplier = tell("feedback.answered", id);
        events.publishEvent(new FeedbackEvent.Answered(id, supplier, now));
    }

    private SupplierId tell(String action, long id) {
        audit.record(action, "feedback:" + id, null);
        SupplierId supplier = table.supplierOf(id).orElseThrow();
        feed.append(Feedbacks.TOPIC, supplier.value(), action);
        return supplier;
    }
}
