package gatehouse.kind.taxpayer;

import gatehouse.kind.taxpayer.TaxpayerForm.Field;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.review.CatalogueReason;
import gatehouse.review.CommonChecks;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.review.ReviewKind;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 人工证明 on the review desk: what to look at, by the kind of proof. */
@Component
class TaxpayerReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = TaxpayerReason.catalogue();

    private final GeneralTaxpayer kind;
    private final CommonChecks common;

    TaxpayerReview(GeneralTaxpayer kind, CommonChecks common) {
        this.kind = kind;
        this.common = common;
    }

    @Override
    public KindCode code() {
        return GeneralTaxpayer.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        return common.of(kind, TaxpayerForm.class, application, TaxpayerReview::checks);
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    static List<MachineCheck> checks(TaxpayerForm form, LocalDate sent) {
        List<MachineCheck> checks = new ArrayList<>();
        checks.add(check(Field.PROOF, Verdict.LOOK, "taxpayer.check." + form.proof()));
        if (form.proof().isStamped()) {
            // 印章 in one manual, 公章 in the other: either will do (spec D5)
            checks.add(check(Field.PROOF, Verdict.LOOK, "taxpayer.check.stamp"));
        }
        LocalDate until = form.validUntil();
        if (until != null && until.isBefore(sent)) {
            checks.add(check(Field.VALID_UNTIL, Verdict.WRONG, "taxpayer.check.expired"));
        }
        if (form.validFrom().isAfter(sent)) {
            checks.add(check(Field.VALID_FROM, Verdict.LOOK, "taxpayer.check.not-yet"));
        }
        return checks;
    }

    private static MachineCheck check(String target, Verdict verdict, String key) {
        return new MachineCheck(target, verdict, key, List.of());
    }
}
