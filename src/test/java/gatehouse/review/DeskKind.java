package gatehouse.review;

import gatehouse.calendar.SlaPolicy;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormExample;
import gatehouse.onboarding.FormField;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.Outcome;
import gatehouse.onboarding.ScanSlot;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A kind that a test brings: its queue is the test's alone. */
record DeskKind(KindCode code) implements ApplicationKind, ReviewKind {

    static final String BLURRED = "BLURRED";

    @Override
    public SlaPolicy slaPolicy() {
        return SlaPolicy.REVIEW_16_3;
    }

    @Override
    public List<FormField> formFields() {
        return List.of();
    }

    @Override
    public List<ScanSlot> scanSlots() {
        return List.of();
    }

    @Override
    public FormReading read(Map<String, String> typed, LocalDate today) {
        return new FormReading.Invalid(List.of());
    }

    @Override
    public FormExample example() {
        return new FormExample(Map.of(), List.of());
    }

    @Override
    public String smsTemplate(Outcome outcome) {
        return "S3";
    }

    @Override
    public List<MachineCheck> check(ApplicationDetail application) {
        return List.of(new MachineCheck(null, MachineCheck.Verdict.FINE, "review.check.fine", List.of()));
    }

    @Override
    public List<CatalogueReason> reasons() {
        return List.of(new CatalogueReason(BLURRED, "group", "label", "supplier", null));
    }
}
