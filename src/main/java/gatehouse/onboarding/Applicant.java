package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends in 申请人: what the house knows of the supplier when a kind looks at what it sends.
 *
 * @param company none while the real name is not verified
 * @param approved what was approved already, as {@link #subject}
 * @param underReview what waits for its review, likewise
 */
public record Applicant(
        SupplierId supplier,
        Standing standing,
        @Nullable VerifiedCompany company,
        Set<String> approved,
        Set<String> underReview) {

    public Optional<VerifiedCompany> verifiedCompany() {
        return Optional.ofNullable(company);
    }

    public boolean hasApproved(KindCode kind, String subject) {
        return approved.contains(subject(kind, subject));
    }

    public boolean hasUnderReview(KindCode kind, String subject) {
        return underReview.contains(subject(kind, subject));
    }

    static String subject(KindCode kind, String subject) {
        return kind + ":" + subject;
    }
}
