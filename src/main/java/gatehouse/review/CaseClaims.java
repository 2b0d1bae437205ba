package gatehouse.review;

import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Claims;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the supplier's side that a case has a holder 案件领取状态: what is claimed is not withdrawn. */
@Component
class CaseClaims implements Claims {

    private final ReviewCases cases;

    CaseClaims(ReviewCases cases) {
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isClaimed(ApplicationId id) {
        return cases.find(id)
                .filter(found -> found.state() == CaseState.CLAIMED)
                .isPresent();
    }
}
