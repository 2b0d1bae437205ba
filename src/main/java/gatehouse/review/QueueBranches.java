package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.vocabulary.KindCode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which stretches of which index a list is made of 列表计划. */
@Component
class QueueBranches {

    private static final Set<CaseState> OPEN = Set.of(CaseState.WAITING, CaseState.CLAIMED);

    private final KeptCounts kept;
    private final Clock clock;

    QueueBranches(KeptCounts kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** One for each queue and state: each walks along the index of the order. */
    List<QueueBranch> of(Set<KindCode> kinds, QueueFilter filter, QueueOrder order) {
        return branches(kinds, filter.possibleStates().stream().map(Set::of).toList(), filter, order);
    }

    /** One for each queue and whether it is open: for lists that are found another way, in the order of the queue. */
    List<QueueBranch> byOpenness(Set<KindCode> kinds, QueueFilter filter) {
        Map<Boolean, Set<CaseState>> states = filter.possibleStates().stream()
                .collect(Collectors.partitioningBy(
                        OPEN::contains, Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class))));
        return branches(
                kinds,
                states.values().stream().filter(some -> !some.isEmpty()).toList(),
                filter,
                QueueOrder.MOST_URGENT);
    }

    private List<QueueBranch> branches(
            Set<KindCode> kinds, List<Set<CaseState>> states, QueueFilter filter, QueueOrder order) {
        List<OpenCount> open = filter.band() == null ? List.of() : kept.open(kinds);
        return kinds.stream()
                .flatMap(kind -> states.stream().flatMap(some -> branch(kind, some, filter, order, open)))
                .toList();
    }

    private Stream<QueueBranch> branch(
            KindCode kind, Set<CaseState> states, QueueFilter filter, QueueOrder order, List<OpenCount> open) {
        QueueBranch branch = new QueueBranch(kind, states, order)
                .heldBy(filter.holderId())
                .promisedFor(filter.dueDay())
                .submittedOn(filter.submittedDay());
        return filter.band() == null ? Stream.of(branch) : banded(branch, filter.band(), order, open);
    }

    private Stream<QueueBranch> banded(QueueBranch branch, Band band, QueueOrder order, List<OpenCount> open) {
        Instant now = clock.instant();
        LocalDate today = BeijingDay.of(now);
        List<OpenCount> there = open.stream()
                .filter(count -> count.kind().equals(branch.kind())
                        && branch.states().contains(count.state())
                        && count.mayBeIn(band, today))
                .toList();
        return there.isEmpty()
                ? Stream.empty()
                : Stream.of(bounded(branch, there, order).in(band, now));
    }

    /** A band is a stretch of the index: the counts know from which day to which. */
    private static QueueBranch bounded(QueueBranch branch, List<OpenCount> there, QueueOrder order) {
        if (order.isByDue()) {
            return branch.between(
                    startOfFirst(there.stream().map(OpenCount::promisedDay)).minus(QueuePosition.GREATEST_SHIFT),
                    endOfLast(there.stream().map(OpenCount::promisedDay)));
        }
        if (order.isBySubmission()) {
            return branch.between(
                    startOfFirst(there.stream().map(OpenCount::firstSubmitted)).minusMillis(1),
                    endOfLast(there.stream().map(OpenCount::lastSubmitted)));
        }
        return branch;
    }

    private static Instant startOfFirst(Stream<LocalDate> days) {
        return BeijingDay.startOf(days.min(Comparator.naturalOrder()).orElseThrow());
    }

    private static Instant endOfLast(Stream<LocalDate> days) {
        return BeijingDay.startOf(
                days.max(Comparator.naturalOrder()).orElseThrow().plusDays(1));
    }
}
