package gatehouse.kind.bill;

import gatehouse.kind.bill.BillAccountBranch.Field;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.review.CatalogueReason;
import gatehouse.review.CommonChecks;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.review.ReviewKind;
import gatehouse.vocabulary.KindCode;
import gatehouse.vocabulary.OrganizationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 收票易 on the review desk: where the organisation code comes from, and what to look at on each scan. */
@Component
class BillReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = BillReason.catalogue();

    private final BillAccount kind;
    private final CommonChecks common;

    BillReview(BillAccount kind, CommonChecks common) {
        this.kind = kind;
        this.common = common;
    }

    @Override
    public KindCode code() {
        return BillAccount.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        return common.of(
                kind,
                BillAccountForm.class,
                application,
                (form, sent) -> checks(form, application.current().scans().keySet()));
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    static List<MachineCheck> checks(BillAccountForm form, Set<String> slots) {
        List<MachineCheck> checks = new ArrayList<>();
        checks.add(code(form));
        // whether there is a watermark, and which, only a person sees (spec D18)
        for (BillScan scan : BillScan.values()) {
            if (slots.contains(scan.name())) {
                checks.add(check(scan.name(), Verdict.LOOK, "bill.check.watermark"));
            }
        }
        if (slots.contains(BillScan.BASIC_ACCOUNT_PROOF.name()) && !slots.contains(BillScan.ACCOUNT_PERMIT.name())) {
            checks.add(check(BillScan.BASIC_ACCOUNT_PROOF.name(), Verdict.FINE, "bill.check.proof-instead"));
        }
        return checks;
    }

    /** Of 18 characters it is a pure cut, whose own check may fail; a typed one was checked. */
    private static MachineCheck code(BillAccountForm form) {
        if (form.company().number().isLegacy()) {
            return check(Field.ORGANIZATION_CODE, Verdict.LOOK, "bill.check.code-typed");
        }
        return OrganizationCode.parse(form.organizationCode()).isAccepted()
                ? check(Field.ORGANIZATION_CODE, Verdict.FINE, "bill.check.code-cut")
                : check(Field.ORGANIZATION_CODE, Verdict.LOOK, "bill.check.code-cut-odd");
    }

    private static MachineCheck check(String target, Verdict verdict, String key) {
        return new MachineCheck(target, verdict, key, List.of());
    }
}
