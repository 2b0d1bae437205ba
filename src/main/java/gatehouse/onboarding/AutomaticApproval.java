package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that an automatic check opened 自动审核记录, without a case.
 *
 * @param companyName as it was last approved
 * @param provenAt when the check opened it
 * @param revoked why it was taken back; none while it stands
 * @param revokedAt when it was taken back; none while it stands
 * @param revokedBy who took it back; none while it stands
 */
public record AutomaticApproval(
        SupplierId supplier,
        String memberName,
        String companyName,
        Step step,
        KindCode kind,
        Instant provenAt,
        @Nullable String revoked,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    public boolean isRevoked() {
        return revoked != null;
    }
}
