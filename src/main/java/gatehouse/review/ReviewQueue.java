package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The queues 审核队列, read for screens: never a scan, never a count of rows. */
@Service
@PreAuthorize("hasAnyRole('REVIEWER', 'SUPERVISOR', 'AUDITOR')")
public class ReviewQueue {

    /** Lists end here; whoever needs more narrows the filter. */
    public static final int FURTHEST_ROW = 50_000;

    private final QueueAccess access;
    private final CaseRows rows;
    private final KeptCounts kept;
    private final QueueLists lists;
    private final Clock clock;

    ReviewQueue(QueueAccess access, CaseRows rows, KeptCounts kept, QueueLists lists, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.kept = kept;
        this.lists = lists;
        this.clock = clock;
    }

    public List<QueueRow> page(QueueFilter filter, QueueOrder order, int offset, int limit) {
        int asked = Math.min(limit, FURTHEST_ROW - offset);
        Set<KindCode> kinds = access.visible(filter.kinds());
        if (asked <= 0 || kinds.isEmpty()) {
            return List.of();
        }
        return lists.page(access.staff().id(), kinds, filter, order, offset, asked);
    }

    /** How many rows a list has, {@link #FURTHEST_ROW} at most. */
    public int size(QueueFilter filter) {
        return (int) Math.min(count(filter), FURTHEST_ROW);
    }

    /** How many cases there are: all, where the kept counts tell, else {@link #FURTHEST_ROW} at most. */
    public long count(QueueFilter filter) {
        Set<KindCode> kinds = access.visible(filter.kinds());
        if (kinds.isEmpty()) {
            return 0;
        }
        return filter.isCounted() ? counted(filter, kinds) : lists.count(kinds, filter, FURTHEST_ROW);
    }

    public Optional<QueueRow> find(ApplicationId id) {
        return rows.find(id).filter(row -> access.maySee(row.kind()));
    }

    /** The kept counts, of every queue that the person may see. */
    public Map<KindCode, QueueCounts> counts() {
        Set<KindCode> kinds = access.visible();
        LocalDate today = today();
        Map<KindCode, List<OpenCount>> open = kept.open(kinds).stream().collect(Collectors.groupingBy(OpenCount::kind));
        Map<KindCode, QueueCounts> counts = new LinkedHashMap<>();
        kinds.forEach(kind -> counts.put(kind, QueueCounts.of(kind, open.getOrDefault(kind, List.of()), today)));
        return counts;
    }

    /** The queues that the person may see. */
    public Set<KindCode> visibleKinds() {
        return access.visible();
    }

    private long counted(QueueFilter filter, Set<KindCode> kinds) {
        LocalDate today = today();
        return kept.open(kinds).stream()
                .filter(count -> filter.states().contains(count.state()))
                .filter(count -> filter.band() == null || count.band(today) == filter.band())
                .filter(count -> filter.dueDay() == null || count.promisedDay().equals(filter.dueDay()))
                .mapToLong(OpenCount::cases)
                .sum();
    }

    private LocalDate today() {
        return BeijingDay.of(clock.instant());
    }
}
