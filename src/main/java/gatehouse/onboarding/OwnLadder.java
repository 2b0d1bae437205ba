package gatehouse.onboarding;

import gatehouse.access.CurrentUser;
import gatehouse.supplier.SupplierId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder of the supplier who is signed in 我的开通步骤. */
@Service
@PreAuthorize("hasRole('SUPPLIER')")
public class OwnLadder {

    private final Ladder ladder;
    private final CurrentUser user;

    OwnLadder(Ladder ladder, CurrentUser user) {
        this.ladder = ladder;
        this.user = user;
    }

    /** All eight, in order. */
    @Transactional(readOnly = true)
    public List<Rung> rungs() {
        return ladder.rungs(self());
    }

    /** 声明为小规模纳税人, which leaves the general taxpayer's step out. */
    @Transactional
    public void declareSmallScale() {
        ladder.skip(self(), Step.GENERAL_TAXPAYER);
    }

    @Transactional
    public void revokeSmallScale() {
        ladder.revokeSkip(self(), Step.GENERAL_TAXPAYER);
    }

    private SupplierId self() {
        return new SupplierId(user.requiredSupplier().id());
    }
}
