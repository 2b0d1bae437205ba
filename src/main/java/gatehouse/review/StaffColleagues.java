package gatehouse.review;

import gatehouse.access.Role;
import gatehouse.access.StaffAccounts;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The colleagues of a queue, as the staff accounts have them. */
@Component
class StaffColleagues implements Colleagues {

    private final StaffAccounts accounts;

    StaffColleagues(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Reviewer> of(KindCode kind) {
        return accounts.findReviewers(kind).stream()
                .map(colleague -> new Reviewer(colleague.id(), colleague.displayName()))
                .toList();
    }

    /** Asked while an administrator changes the account, who may not see the colleagues of a queue. */
    @Override
    public boolean mayReview(long staffId, KindCode kind) {
        return accounts.find(staffId)
                .filter(person -> person.enabled() && person.has(Role.REVIEWER))
                .filter(person -> person.queues().contains(kind))
                .isPresent();
    }
}
