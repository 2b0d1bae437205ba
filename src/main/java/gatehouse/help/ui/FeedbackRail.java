package gatehouse.help.ui;

import com.vaadin.flow.component.Component;
import gatehouse.feed.Change;
import gatehouse.help.FeedbackInbox;
import gatehouse.help.FeedbackState;
import gatehouse.help.Feedbacks;
import gatehouse.texts.Texts;
import gatehouse.ui.RailEntries;
import gatehouse.ui.RailEntry;
import gatehouse.ui.Tone;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** How many questions wait 待回复反馈, in the left rail; where none does, the rail says nothing. */
@org.springframework.stereotype.Component
class FeedbackRail implements RailEntries {

    private static final long KEPT = Duration.ofSeconds(2).toNanos();

    private final FeedbackInbox inbox;
    private final Texts texts;
    private volatile Counted counted = new Counted(System.nanoTime());

    FeedbackRail(FeedbackInbox inbox, Texts texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public Class<? extends Component> below() {
        return FeedbackInboxView.class;
    }

    @Override
    public List<RailEntry> entries(Locale language) {
        long waiting;
        try {
            waiting = waiting();
        } catch (AccessDeniedException otherDuties) {
            return List.of();
        }
        return waiting == 0
                ? List.of()
                : List.of(new RailEntry(
                        texts.in(language, "help.feedback.state." + FeedbackState.OPEN),
                        FeedbackInboxView.PATH,
                        Map.of(FeedbackInboxView.STATE, FeedbackState.OPEN.name()),
                        waiting,
                        Tone.DUE,
                        texts.in(language, "help.inbox.waiting", waiting)));
    }

    @Override
    public void heard(List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.topic().equals(Feedbacks.TOPIC))) {
            counted = new Counted(System.nanoTime());
        }
    }

    /** Once for the many screens of this node, whose rails are drawn anew with every change of a case. */
    private long waiting() {
        Counted now = counted;
        if (System.nanoTime() - now.since > KEPT) {
            now = new Counted(System.nanoTime());
            counted = now;
        }
        return now.waiting(inbox);
    }

    @Override
    public Set<String> topics() {
        return Set.of(Feedbacks.TOPIC);
    }

    private static final class Counted {

        private final long since;
        private @Nullable Long waiting;

        Counted(long since) {
            this.since = since;
        }

        synchronized long waiting(FeedbackInbox inbox) {
            Long known = waiting;
            if (known == null) {
                known = inbox.waiting();
                waiting = known;
            }
            return known;
        }
    }
}
