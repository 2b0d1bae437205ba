package gatehouse.onboarding;

import gatehouse.supplier.SupplierSummary;
import gatehouse.vocabulary.KindCode;
import java.util.List;

/**
 * All of one application 申请详情, to look at; personal data in clear, so every look is recorded.
 *
 * @param rounds the latest first; the first one is what stands now
 */
public record ApplicationDetail(
        ApplicationId id,
        String number,
        KindCode kind,
        ApplicationState state,
        SupplierSummary supplier,
        String companyName,
        String companyNumber,
        List<RoundDetail> rounds) {

    public RoundDetail current() {
        return rounds.getFirst();
    }
}
