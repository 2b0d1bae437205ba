package gatehouse.review.ui;

import gatehouse.feed.Change;
import gatehouse.onboarding.ApplicationId;
import gatehouse.review.QueueCounts;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.review.QueueRow;
import gatehouse.review.ReviewQueue;
import gatehouse.vocabulary.KindCode;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The queues as the open screens of this node see them 本节点队列: what many screens ask after one change is read once.
 * Nothing read before a change is shown after it, and nothing is kept longer than two seconds.
 */
@Component
class SharedQueue {

    private static final long KEPT = Duration.ofSeconds(2).toNanos();
    private static final int MOST = 2_000;
    private static final int KNOWN = 10_000;

    private final ReviewQueue queue;
    /** The changes heard of lately; not the greatest alone, because they commit out of order. */
    private final Set<Long> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > KNOWN;
        }
    });

    private volatile Memory memory = new Memory(System.nanoTime());

    SharedQueue(ReviewQueue queue) {
        this.queue = queue;
    }

    /** These changes were told: what was read before them is old. */
    void heard(List<Change> changes) {
        var fresh = false;
        synchronized (known) {
            for (var change : changes) {
                fresh |= known.add(change.id());
            }
        }
        if (fresh) {
            forget();
        }
    }

    /** I changed something myself. */
    void forget() {
        memory = new Memory(System.nanoTime());
    }

    Set<KindCode> visibleKinds() {
        return queue.visibleKinds();
    }

    Map<KindCode, QueueCounts> counts() {
        return read("counts", queue::counts);
    }

    List<QueueRow> page(QueueFilter filter, QueueOrder order, int offset, int limit) {
        return read(List.of("page", filter, order, offset, limit), () -> queue.page(filter, order, offset, limit));
    }

    int size(QueueFilter filter) {
        return read(List.of("size", filter), () -> queue.size(filter));
    }

    long count(QueueFilter filter) {
        return read(List.of("count", filter), () -> queue.count(filter));
    }

    Optional<QueueRow> find(ApplicationId id) {
        return read(id, () -> queue.find(id));
    }

    /** Two people who may see the same queues get the same answer; asking for these queues checks the right to ask. */
    @SuppressWarnings("unchecked")
    private <T> T read(Object question, Supplier<T> answer) {
        var now = memory;
        if (System.nanoTime() - now.since > KEPT || now.answers.size() > MOST) {
            now = new Memory(System.nanoTime());
            memory = now;
        }
        return (T) now.answers.computeIfAbsent(List.of(queue.visibleKinds(), question), asked -> answer.get());
    }

    private static final class Memory {

        private final long since;
        private final Map<Object, Object> answers = new ConcurrentHashMap<>();

        Memory(long since) {
            this.since = since;
        }
    }
}
