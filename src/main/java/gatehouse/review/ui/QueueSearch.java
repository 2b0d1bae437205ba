package gatehouse.review.ui;

import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.ReviewQueue;
import gatehouse.ui.TopSearch;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds cases from the top bar 顶栏找案: whatever their state. */
@Component
class QueueSearch implements TopSearch {

    private static final int FEW = 8;

    private final ReviewQueue queue;
    private final CurrentUser me;
    private final ReviewWords words;

    QueueSearch(ReviewQueue queue, CurrentUser me, ReviewWords words) {
        this.queue = queue;
        this.me = me;
        this.words = words;
    }

    @Override
    public boolean isOpenToMe() {
        return me.find()
                .filter(user -> user.has(Role.REVIEWER) || user.has(Role.SUPERVISOR) || user.has(Role.AUDITOR))
                .isPresent();
    }

    @Override
    public List<Hit> search(String text, Locale language) {
        var filter = new QueueFilter(Set.of(), Set.of(), null, text, null);
        return queue.page(filter, QueueOrder.NEWEST_SUBMITTED, 0, FEW).stream()
                .map(row -> new Hit(
                        row.companyName(),
                        words.in(
                                language,
                                "review.search.hit",
                                row.number(),
                                words.kind(language, row.kind()),
                                words.state(language, row)),
                        ReviewNavigation.casePath(row.number())))
                .toList();
    }

    @Override
    public String listPath(String text) {
        return ReviewNavigation.path(QueueQuery.EVERYTHING_OPEN.with(text));
    }
}
