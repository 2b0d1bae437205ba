package gatehouse.kind.qualification;

import gatehouse.kind.qualification.QualificationForm.Field;
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

/** 资质证照 on the review desk. */
@Component
class QualificationReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = QualificationReason.catalogue();

    private final QualificationDocuments kind;
    private final CommonChecks common;

    QualificationReview(QualificationDocuments kind, CommonChecks common) {
        this.kind = kind;
        this.common = common;
    }

    @Override
    public KindCode code() {
        return QualificationDocuments.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        return common.of(kind, QualificationForm.class, application, QualificationReview::checks);
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    static List<MachineCheck> checks(QualificationForm form, LocalDate sent) {
        List<MachineCheck> checks = new ArrayList<>();
        if (form.type() == DocumentType.BUSINESS_LICENSE) {
            boolean same = form.documentNumber().equals(form.companyNumber());
            checks.add(check(
                    Field.DOCUMENT_NUMBER,
                    same ? Verdict.FINE : Verdict.WRONG,
                    same ? "qualification.check.number-same" : "qualification.check.number-differs"));
        }
        LocalDate until = form.validUntil();
        if (until == null) {
            checks.add(check(Field.VALID_UNTIL, Verdict.LOOK, "qualification.check.no-end"));
        } else if (until.isBefore(sent)) {
            checks.add(check(Field.VALID_UNTIL, Verdict.WRONG, "qualification.check.expired"));
        }
        return checks;
    }

    private static MachineCheck check(String target, Verdict verdict, String key) {
        return new MachineCheck(target, verdict, key, List.of());
    }
}
