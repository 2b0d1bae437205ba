package gatehouse.onboarding;

import gatehouse.calendar.SlaPolicy;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A kind of application 申请类型. One bean a kind, found by Spring, in a folder of its own below {@code gatehouse.kind};
 * nothing outside that folder knows which kinds there are. Its name on screens is the text {@code kind.<CODE>.label}.
 */
public interface ApplicationKind {

    KindCode code();

    SlaPolicy slaPolicy();

    List<FormField> formFields();

    List<ScanSlot> scanSlots();

    /** Reads what was typed, as {@link ApplicationForm#fields()} names it; every wrong field is told, not only the first. */
    FormReading read(Map<String, String> typed, LocalDate today);

    /** The SMS of an outcome (spec A.10). */
    String smsTemplate(Outcome outcome);
}
