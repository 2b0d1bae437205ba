package gatehouse.review;

import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import gatehouse.vocabulary.KindCode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which queues a person may see and work on 队列权限: reviewers their own, supervisors and auditors see all. */
@Component
class QueueAccess {

    private final CurrentUser user;
    private final List<KindCode> all;
    private final Comparator<KindCode> order;

    QueueAccess(CurrentUser user, ReviewKinds kinds) {
        this.user = user;
        this.all = kinds.all();
        this.order = kinds.order();
    }

    SignedIn staff() {
        return user.requiredStaff();
    }

    Set<KindCode> visible() {
        SignedIn staff = staff();
        if (staff.has(Role.SUPERVISOR) || staff.has(Role.AUDITOR)) {
            return new LinkedHashSet<>(all);
        }
        return staff.has(Role.REVIEWER) ? sorted(staff.queues()) : Set.of();
    }

    /** The queues whose figures the person may read: an administrator reads numbers, never the cases behind them. */
    Set<KindCode> counted() {
        return staff().has(Role.ADMINISTRATOR) ? new LinkedHashSet<>(all) : visible();
    }

    /** The visible queues among the wanted ones; all visible ones where none is named. */
    Set<KindCode> visible(Set<KindCode> wanted) {
        return among(visible(), wanted);
    }

    /** The queues that the person works on among the wanted ones; all of them where none is named. */
    Set<KindCode> workable(Set<KindCode> wanted) {
        SignedIn staff = staff();
        return staff.has(Role.REVIEWER) ? among(sorted(staff.queues()), wanted) : Set.of();
    }

    boolean maySee(KindCode kind) {
        return visible().contains(kind);
    }

    /** The person, who must be a reviewer of the queue. */
    Reviewer reviewerOf(KindCode kind) {
        SignedIn staff = staff();
        if (!staff.has(Role.REVIEWER) || !staff.queues().contains(kind)) {
            throw new ReviewRefused(ReviewRefused.Cause.NOT_MY_QUEUE, null);
        }
        return Reviewer.of(staff);
    }

    private static Set<KindCode> among(Set<KindCode> mine, Set<KindCode> wanted) {
        if (wanted.isEmpty()) {
            return mine;
        }
        Set<KindCode> both = new LinkedHashSet<>(mine);
        both.retainAll(wanted);
        return both;
    }

    private Set<KindCode> sorted(Set<KindCode> kinds) {
        Set<KindCode> sorted = new TreeSet<>(order);
        sorted.addAll(kinds);
        return sorted;
    }
}
