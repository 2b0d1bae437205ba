package gatehouse.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.calendar.Band;
import gatehouse.feed.Change;
import gatehouse.review.CaseChange;
import gatehouse.review.QueueCounts;
import gatehouse.review.ReviewStep;
import gatehouse.ui.Notices;
import gatehouse.ui.RailEntries;
import gatehouse.ui.RailEntry;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The queues in the left rail 左栏队列, each with what waits in it and the colour of its worst item. */
@org.springframework.stereotype.Component
class QueueRail implements RailEntries {

    /** After these somebody has a case that another gave to them. */
    private static final Set<ReviewStep> HANDED_OVER = EnumSet.of(ReviewStep.TRANSFERRED, ReviewStep.ASSIGNED);

    private final SharedQueue queue;
    private final ReviewWords words;
    private final CurrentUser user;

    QueueRail(SharedQueue queue, ReviewWords words, CurrentUser user) {
        this.queue = queue;
        this.words = words;
        this.user = user;
    }

    @Override
    public Class<? extends Component> below() {
        return QueueView.class;
    }

    @Override
    public List<RailEntry> entries(Locale language) {
        try {
            return queue.counts().values().stream()
                    .map(counts -> entry(counts, language))
                    .toList();
        } catch (AccessDeniedException noReviewer) {
            return List.of();
        }
    }

    @Override
    public void heard(List<Change> changes) {
        queue.heard(changes);
        changes.stream()
                .flatMap(change -> CaseChange.parse(change).stream())
                .filter(change -> HANDED_OVER.contains(change.step()) && isMe(change.holderId()))
                .flatMap(change -> queue.find(change.id()).stream())
                .forEach(row -> Notices.told(
                        words.in(UI.getCurrent().getLocale(), "review.handed-to-me", row.companyName(), row.number())));
    }

    private boolean isMe(@Nullable Long holder) {
        return user.find()
                .filter(me -> me.door() == Door.STAFF && Long.valueOf(me.id()).equals(holder))
                .isPresent();
    }

    @Override
    public Set<String> topics() {
        return Set.of("case", "clock", "calendar");
    }

    private RailEntry entry(QueueCounts counts, Locale language) {
        var worst = worst(counts);
        return new RailEntry(
                words.kind(language, counts.kind()),
                ReviewNavigation.QUEUE,
                Map.of("kind", counts.kind().value()),
                counts.waiting(),
                ReviewWords.tone(worst),
                words.in(language, "review.rail.worst", counts.waiting(), words.band(language, worst)));
    }

    private static Band worst(QueueCounts counts) {
        if (counts.overdue() > 0) {
            return Band.OVERDUE;
        }
        if (counts.promiseMissed() > 0) {
            return Band.PROMISE_MISSED;
        }
        return counts.dueToday() > 0 ? Band.DUE_TODAY : Band.ON_TIME;
    }
}
