package gatehouse.onboarding;

import gatehouse.access.CurrentUser;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.supplier.TradeRole;
import gatehouse.texts.FieldProblem;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ladder of the supplier who is signed in 我的开通步骤. */
@Service
@PreAuthorize("hasRole('SUPPLIER')")
public class OwnLadder {

    private final Ladder ladder;
    private final StepConditions conditions;
    private final Suppliers suppliers;
    private final CurrentUser user;

    OwnLadder(Ladder ladder, StepConditions conditions, Suppliers suppliers, CurrentUser user) {
        this.ladder = ladder;
        this.conditions = conditions;
        this.suppliers = suppliers;
        this.user = user;
    }

    /** What the account is for: the ladder is for those who sell. */
    @Transactional(readOnly = true)
    public TradeRole tradeRole() {
        return suppliers.tradeRoleOf(self());
    }

    /** What is not met of the conditions of each open step. */
    @Transactional(readOnly = true)
    public Map<Step, List<FieldProblem>> unmet(List<Rung> rungs) {
        return conditions.unmet(self(), rungs);
    }

    /** All eight, in order. */
    @Transactional(readOnly = true)
    public List<Rung> rungs() {
        return ladder.rungs(self());
    }

    /**
     * 声明为小规模纳税人, which leaves the general taxpayer's step out.
     *
     * @throws SubmissionRefused where the step is open already, or not yet reached
     */
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
