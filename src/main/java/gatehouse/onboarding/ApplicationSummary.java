package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application in a list, as its supplier or platform sees it 申请概要. */
public record ApplicationSummary(
        ApplicationId id,
        String number,
        String memberName,
        KindCode kind,
        ApplicationState state,
        int round,
        String companyName,
        ReviewDeadline deadline,
        @Nullable Instant decidedAt,
        List<RejectionReason> reasons) {

    /** With the reasons in other words. */
    public ApplicationSummary telling(List<RejectionReason> words) {
        return new ApplicationSummary(
                id, number, memberName, kind, state, round, companyName, deadline, decidedAt, words);
    }
}
