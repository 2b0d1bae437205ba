package gatehouse.kind.qualification;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanRule;
import gatehouse.kind.qualification.QualificationForm.Field;
import gatehouse.onboarding.Applicant;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.GivenCompany;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.onboarding.Step;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 资质证照 as a kind of application (spec A.7): one application a paper, reviewed within two business days. */
@Component
class QualificationDocuments implements ApplicationKind {

    static final KindCode CODE = new KindCode("QUALIFICATION_DOCUMENTS");

    /** 证照图片. */
    static final String DOCUMENT = "DOCUMENT";

    private static final List<FormField> FIELDS = Stream.concat(
                    GivenCompany.FIELDS.stream(),
                    Stream.of(Field.DOCUMENT_TYPE, Field.DOCUMENT_NUMBER, Field.VALID_UNTIL, Field.TRUTHFUL)
                            .map(name -> new FormField(name, "qualification.field." + name, false)))
            .toList();

    private static final List<ScanSlot> SLOTS = List.of(new ScanSlot(
            DOCUMENT,
            "qualification.slot.DOCUMENT",
            true,
            new ScanRule(10 * ScanRule.MEBIBYTE, 10 * ScanRule.MEBIBYTE)));

    @Override
    public KindCode code() {
        return CODE;
    }

    /** It opens no step of its own. */
    @Override
    public Optional<Step> belongsTo() {
        return Optional.of(Step.PROCUREMENT_MERCHANT);
    }

    @Override
    public SlaPolicy slaPolicy() {
        return SlaPolicy.QUAL_2;
    }

    @Override
    public List<FormField> formFields() {
        return FIELDS;
    }

    @Override
    public List<ScanSlot> scanSlots() {
        return SLOTS;
    }

    @Override
    public boolean hasSubjects() {
        return true;
    }

    @Override
    public String subject(Map<String, String> typed) {
        return type(typed).map(DocumentType::name).orElse("");
    }

    @Override
    public Map<String, String> given(Applicant applicant) {
        return GivenCompany.of(applicant);
    }

    /** 请先提交营业执照凭证, 营业执照审核通过后才可添加其他许可凭证. */
    @Override
    public List<FieldProblem> obstacles(Applicant applicant, Map<String, String> typed) {
        return type(typed)
                .flatMap(type -> obstacle(applicant, type))
                .map(code -> new FieldProblem(Field.DOCUMENT_TYPE, code, "qualification.documentType." + code))
                .stream()
                .toList();
    }

    /** What waits or was approved is told where it is chosen, not after the whole form was filled in. */
    private static Optional<String> obstacle(Applicant applicant, DocumentType type) {
        if (applicant.hasUnderReview(CODE, type.name())) {
            return Optional.of("ALREADY_OPEN");
        }
        if (applicant.hasApproved(CODE, type.name())) {
            return Optional.of("ALREADY_APPROVED");
        }
        return type == DocumentType.BUSINESS_LICENSE
                        || applicant.hasApproved(CODE, DocumentType.BUSINESS_LICENSE.name())
                ? Optional.empty()
                : Optional.of("LICENSE_FIRST");
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return QualificationForm.read(typed);
    }

    @Override
    public FormExample example() {
        return new FormExample(
                Map.ofEntries(
                        Map.entry(Field.DOCUMENT_TYPE, "BUSINESS_LICENSE"),
                        Map.entry(Field.DOCUMENT_NUMBER, "91330100716105852F"),
                        Map.entry(Field.TRUTHFUL, "true")),
                List.of(DOCUMENT));
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "S11";
            case REJECTED -> "S12";
            case SUPPLEMENT_ASKED -> "S13";
            case REVOKED -> "S14";
        };
    }

    private static Optional<DocumentType> type(Map<String, String> typed) {
        String chosen = typed.getOrDefault(Field.DOCUMENT_TYPE, "").strip();
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().equals(chosen))
                .findFirst();
    }
}
