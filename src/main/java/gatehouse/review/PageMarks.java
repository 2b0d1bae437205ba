package gatehouse.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Which row stood where, far down in the lists that people are just scrolling through 翻页标记: from the nearest mark the
 * next page is a few steps along the index, from the top of the list it would be tens of thousands. A mark drifts while the
 * list moves on; so near the top, where everybody looks and counting is cheap, there are none.
 */
@Component
class PageMarks {

    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int LISTS = 1000;
    private static final int MARKS = 64;
    private static final int NEAR_THE_TOP = 2_000;

    private final Clock clock;
    private final Map<ListKey, NavigableMap<Integer, Mark>> lists = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ListKey, NavigableMap<Integer, Mark>> eldest) {
            return size() > LISTS;
        }
    };

    PageMarks(Clock clock) {
        this.clock = clock;
    }

    /** The last known row at or above the offset. */
    synchronized Optional<Mark> nearest(ListKey list, int offset) {
        NavigableMap<Integer, Mark> marks = lists.get(list);
        if (marks == null) {
            return Optional.empty();
        }
        marks.values().removeIf(this::isOld);
        return Optional.ofNullable(marks.floorEntry(offset)).map(Map.Entry::getValue);
    }

    synchronized void add(ListKey list, int offset, Instant position, long id) {
        if (offset < NEAR_THE_TOP) {
            return;
        }
        NavigableMap<Integer, Mark> marks = lists.computeIfAbsent(list, key -> new TreeMap<>());
        if (marks.size() >= MARKS) {
            marks.clear();
        }
        marks.put(offset, new Mark(offset, position, id, clock.instant()));
    }

    /** What it knew of the list no longer fits. */
    synchronized void forget(ListKey list) {
        lists.remove(list);
    }

    private boolean isOld(Mark mark) {
        // either way: the clock of the sandbox can be set back
        return Duration.between(mark.seenAt(), clock.instant()).abs().compareTo(KEPT) > 0;
    }

    /** One person's list. */
    record ListKey(long userId, QueueFilter filter, QueueOrder order) {}

    /** The row that stood at an offset. */
    record Mark(int offset, Instant position, long id, Instant seenAt) {}
}
