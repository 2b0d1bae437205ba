package gatehouse.kind.merchant;

import gatehouse.kind.merchant.EntryConditions.Verdict;
import gatehouse.kind.merchant.MerchantForm.Field;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.review.CatalogueReason;
import gatehouse.review.CommonChecks;
import gatehouse.review.MachineCheck;
import gatehouse.review.ReviewKind;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 企采商 on the review desk: the twelve conditions as they stand now, and what the answers ask for. */
@Component
class MerchantReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = MerchantReason.catalogue();

    private final ProcurementMerchant kind;
    private final Applicants applicants;
    private final CommonChecks common;

    MerchantReview(ProcurementMerchant kind, Applicants applicants, CommonChecks common) {
        this.kind = kind;
        this.applicants = applicants;
        this.common = common;
    }

    @Override
    public KindCode code() {
        return ProcurementMerchant.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        return common.of(kind, MerchantForm.class, application, (form, sent) -> {
            List<MachineCheck> checks = new ArrayList<>();
            if (form.brandAgency()) {
                checks.add(look(Field.BRAND_AGENCY, "merchant.check.brand"));
            }
            if (form.restrictedGoods()) {
                checks.add(look(Field.RESTRICTED_GOODS, "merchant.check.restricted"));
            }
            checks.addAll(conditions(application.supplier().id()));
            return checks;
        });
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    private List<MachineCheck> conditions(SupplierId supplier) {
        return EntryConditions.verdicts(kind.recordOf(applicants.required(supplier))).stream()
                .map(MerchantReview::check)
                .toList();
    }

    private static MachineCheck check(Verdict verdict) {
        return new MachineCheck(
                null,
                verdict.met() ? MachineCheck.Verdict.FINE : MachineCheck.Verdict.WRONG,
                verdict.met()
                        ? verdict.condition().messageKey()
                        : verdict.condition().unmetKey(),
                List.of());
    }

    private static MachineCheck look(String target, String key) {
        return new MachineCheck(target, MachineCheck.Verdict.LOOK, key, List.of());
    }
}
