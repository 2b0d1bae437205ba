package gatehouse.review;

import gatehouse.calendar.Band;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All of one case 审核案件 on the desk.
 *
 * @param band none when it is closed
 * @param actions what the person who looks may do now
 * @param sameCompanyNumber other applications of the same company number, by other suppliers
 */
public record CaseDetail(
        QueueRow row,
        ApplicationDetail application,
        @Nullable Band band,
        Set<ReviewAction> actions,
        @Nullable String handoverNote,
        List<MachineCheck> checks,
        List<CatalogueReason> catalogue,
        List<Step> history,
        List<QueueRow> sameCompanyNumber) {

    public ApplicationId id() {
        return row.id();
    }

    /** Whether it is over because a check has made the review needless. */
    public boolean isOvertaken() {
        return row.state() == CaseState.WITHDRAWN
                && !history.isEmpty()
                && history.getLast().step().equals(ReviewStep.OVERTAKEN.name());
    }

    /** One line of the history 历史记录. */
    public record Step(
            Instant at,
            int round,
            String step,
            String actorName,
            @Nullable String note) {

        /** The codes of the reasons that a decision gave; none with any other step. */
        public List<String> reasonCodes() {
            return note != null && ReviewStep.valueOf(step).givesReasons() ? List.of(note.split(" ")) : List.of();
        }

        /** What was written with it in words; empty where nothing was. */
        public String remark() {
            return note == null || ReviewStep.valueOf(step).givesReasons() ? "" : note;
        }
    }
}
