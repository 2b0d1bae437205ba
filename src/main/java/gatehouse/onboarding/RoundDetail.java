package gatehouse.onboarding;

import gatehouse.agreement.Agreement;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round of an application 审核轮次, to look at.
 *
 * @param consents none with rounds of kinds that ask for none
 * @param outcome none while it is open
 */
public record RoundDetail(
        int round,
        Map<String, String> fields,
        Map<String, ScanId> scans,
        ReviewDeadline deadline,
        @Nullable Outcome outcome,
        @Nullable Instant decidedAt,
        List<RejectionReason> reasons,
        List<FormConsent> consents) {

    /** Whether these very versions were agreed to. */
    boolean hasAgreed(String field, List<Agreement> documents) {
        return documents.stream()
                .allMatch(document ->
                        consents.stream().anyMatch(given -> given.field().equals(field) && given.isTo(document)));
    }

    /** What was agreed to with this field of the form. */
    public List<FormConsent> consents(String field) {
        return consents.stream().filter(given -> given.field().equals(field)).toList();
    }
}
