package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which stretches of which index a list of rounds is made of 轮次计划. */
@Component
class RoundBranches {

    private static final String CASES = "review_case";
    private static final String EARLIER = "review_earlier_round";
    private static final Set<CaseState> OPEN = EnumSet.of(CaseState.WAITING, CaseState.CLAIMED);

    private final KeptCounts kept;

    RoundBranches(KeptCounts kept) {
        this.kept = kept;
    }

    List<RoundBranch> of(RoundList list, Set<KindCode> kinds, LocalDate today) {
        List<RoundBranch> branches = new ArrayList<>();
        for (KindCode kind : kinds) {
            switch (list) {
                case RoundList.Submitted submitted -> branches.addAll(submitted(submitted, kind, today));
                case RoundList.Decided decided -> branches.addAll(decided(decided, kind));
                case RoundList.MissingToday missing -> branches.addAll(missing(kind, today));
            }
        }
        return branches;
    }

    private static List<RoundBranch> submitted(RoundList.Submitted list, KindCode kind, LocalDate today) {
        Integer hour = list.hour();
        Instant from = startOf(list.first(), hour);
        Instant before = hour == null ? BeijingDay.startOf(list.last().plusDays(1)) : from.plusSeconds(3600);
        List<RoundBranch> branches = new ArrayList<>();
        for (CaseState state : states(list.became())) {
            branches.add(became(new RoundBranch(CASES, kind, state, "submitted_at"), list, today)
                    .between(from, before));
            if (!OPEN.contains(state)) {
                branches.add(became(new RoundBranch(EARLIER, kind, state, "submitted_at"), list, today)
                        .between(from, before));
            }
        }
        return branches;
    }

    private static List<RoundBranch> decided(RoundList.Decided list, KindCode kind) {
        Instant from = BeijingDay.startOf(list.first());
        Instant before = BeijingDay.startOf(list.last().plusDays(1));
        return List.of(
                new RoundBranch(CASES, kind).between(from, before),
                new RoundBranch(EARLIER, kind, CaseState.CLOSED, "decided_at").between(from, before));
    }

    /** The counts know where the promises lie of what ends today: the overdue before them are not read. */
    private List<RoundBranch> missing(KindCode kind, LocalDate today) {
        List<RoundBranch> branches = new ArrayList<>();
        List<OpenCount> ending = kept.open(Set.of(kind)).stream()
                .filter(count -> count.missesWith(today))
                .toList();
        for (CaseState state : OPEN) {
            ending.stream()
                    .filter(count -> count.state() == state)
                    .map(OpenCount::promisedDay)
                    .min(Comparator.naturalOrder())
                    .ifPresent(first -> branches.add(new RoundBranch(CASES, kind, state, "due")
                            .between(
                                    BeijingDay.startOf(first).minus(QueuePosition.GREATEST_SHIFT),
                                    BeijingDay.startOf(today.plusDays(1)).plusMillis(1))
                            .endsWith(today)));
        }
        return branches;
    }

    private static RoundBranch became(RoundBranch branch, RoundList.Submitted list, LocalDate today) {
        RoundFate fate = list.became();
        return fate == null ? branch : branch.became(fate, today);
    }

    /** The states in which a round can be of which this became; others would be read for nothing. */
    private static Set<CaseState> states(@Nullable RoundFate fate) {
        if (fate == null) {
            return EnumSet.allOf(CaseState.class);
        }
        return switch (fate) {
            case WITHIN -> EnumSet.of(CaseState.CLOSED);
            case OPEN -> OPEN;
            case BREACHED, PROMISE_MISSED -> EnumSet.of(CaseState.WAITING, CaseState.CLAIMED, CaseState.CLOSED);
            case WITHDRAWN -> EnumSet.of(CaseState.WITHDRAWN);
        };
    }

    private static Instant startOf(LocalDate day, @Nullable Integer hour) {
        return BeijingDay.startOf(day).plusSeconds(3600L * (hour == null ? 0 : hour));
    }
}
