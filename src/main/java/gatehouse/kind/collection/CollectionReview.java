package gatehouse.kind.collection;

import gatehouse.kind.collection.CollectionForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.Ladder;
import gatehouse.onboarding.TaxStanding;
import gatehouse.onboarding.VerifiedCompany;
import gatehouse.review.CatalogueReason;
import gatehouse.review.CommonChecks;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.review.Priority;
import gatehouse.review.ReviewKind;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.Checked;
import gatehouse.vocabulary.IdentityNumber;
import gatehouse.vocabulary.KindCode;
import gatehouse.vocabulary.NameVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 融易收 on the review desk; who can issue special invoices comes first 可享优先开通权限 (A307). */
@Component
class CollectionReview implements ReviewKind {

    private static final List<CatalogueReason> REASONS = CollectionReason.catalogue();
    private static final Priority INVOICES = new Priority("collection.priority.invoices");

    private final TransferCollection kind;
    private final Applicants applicants;
    private final Ladder ladder;
    private final CommonChecks common;
    private final CollectionBank banks;

    CollectionReview(
            TransferCollection kind, Applicants applicants, Ladder ladder, CommonChecks common, CollectionBank banks) {
        this.kind = kind;
        this.applicants = applicants;
        this.ladder = ladder;
        this.common = common;
        this.banks = banks;
    }

    @Override
    public KindCode code() {
        return TransferCollection.CODE;
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        Applicant applicant = applicants.required(application.supplier().id());
        return common.of(kind, CollectionForm.class, application, (form, sent) -> {
            List<MachineCheck> checks = new ArrayList<>(checks(form, sent));
            checks.addAll(banks.checks(form));
            applicant.verifiedCompany().ifPresent(company -> checks.add(representative(form, company)));
            checks.addAll(conditions(applicant));
            return checks;
        });
    }

    @Override
    public List<CatalogueReason> reasons() {
        return REASONS;
    }

    @Override
    public Optional<Priority> priority(SupplierId supplier) {
        return ladder.standing(supplier).tax() == TaxStanding.VERIFIED ? Optional.of(INVOICES) : Optional.empty();
    }

    static List<MachineCheck> checks(CollectionForm form, LocalDate sent) {
        List<MachineCheck> checks = new ArrayList<>();
        IdentityNumber identity = form.representedBy().identityNumber();
        IdentityNumber.parse(identity.domicile(), identity.value(), sent)
                .warnings()
                .forEach(
                        warning -> checks.add(check(Field.IDENTITY_NUMBER, Verdict.LOOK, Checked.warningKey(warning))));
        BankAccountNumber.parse(form.account().value())
                .warnings()
                .forEach(warning -> checks.add(check(Field.ACCOUNT, Verdict.LOOK, Checked.warningKey(warning))));
        checks.add(administrator(form));
        return checks;
    }

    /** One number is one person: with another name beside it, one of the two was not theirs. */
    private static MachineCheck administrator(CollectionForm form) {
        var representative = form.representedBy();
        var administrator = form.administrator();
        if (!representative
                .identityNumber()
                .value()
                .equals(administrator.identityNumber().value())) {
            return check(Field.ADMINISTRATOR_NAME, Verdict.FINE, "collection.check.other-person");
        }
        return switch (representative.name().compare(administrator.name())) {
            case EQUAL -> check(Field.ADMINISTRATOR_NAME, Verdict.FINE, "collection.check.same-person");
            case NEAR -> check(Field.ADMINISTRATOR_NAME, Verdict.LOOK, "collection.check.same-number-near-name");
            case DIFFERENT -> check(Field.ADMINISTRATOR_NAME, Verdict.WRONG, "collection.check.same-number-other-name");
        };
    }

    private static MachineCheck representative(CollectionForm form, VerifiedCompany company) {
        var verified = company.representative();
        NameVerdict verdict = verified == null
                ? NameVerdict.DIFFERENT
                : verified.compare(form.representedBy().name());
        return check(
                Field.REPRESENTATIVE_NAME,
                switch (verdict) {
                    case EQUAL -> Verdict.FINE;
                    case NEAR -> Verdict.LOOK;
                    case DIFFERENT -> Verdict.WRONG;
                },
                "collection.check.representative." + verdict);
    }

    private List<MachineCheck> conditions(Applicant applicant) {
        var record = kind.recordOf(applicant);
        return java.util.Arrays.stream(CollectionConditions.values())
                .map(condition -> new MachineCheck(
                        null,
                        condition.isMetBy(record) ? Verdict.FINE : Verdict.WRONG,
                        condition.messageKey(),
                        List.of()))
                .toList();
    }

    private static MachineCheck check(String target, Verdict verdict, String key) {
        return new MachineCheck(target, verdict, key, List.of());
    }
}
