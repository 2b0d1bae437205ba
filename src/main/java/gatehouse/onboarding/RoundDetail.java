package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round of an application 审核轮次, to look at.
 *
 * @param outcome none while it is open
 */
public record RoundDetail(
        int round,
        Map<String, String> fields,
        Map<String, ScanId> scans,
        ReviewDeadline deadline,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        List<RejectionReason> reasons) {}
