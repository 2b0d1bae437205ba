package gatehouse.onboarding;

import gatehouse.calendar.SlaPolicy;
import gatehouse.document.ScanId;
import gatehouse.supplier.SupplierProfile;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of application 申请类型. One bean a kind, found by Spring, in a folder of its own below {@code gatehouse.kind};
 * nothing outside that folder knows which kinds there are. Its name on screens is the text {@code kind.<CODE>.label}.
 */
public interface ApplicationKind {

    KindCode code();

    SlaPolicy slaPolicy();

    List<FormField> formFields();

    /** Every slot that the kind knows, whatever is typed. */
    List<ScanSlot> scanSlots();

    /** The slots that are wanted for what is typed, each with whether it must be filled. */
    default List<ScanSlot> scanSlots(Map<String, String> typed) {
        return scanSlots();
    }

    /** Reads what was typed, as {@link ApplicationForm#fields()} names it; every wrong field is told, not only the first. */
    FormReading read(Map<String, String> typed, LocalDate today);

    /** One that would be taken. */
    FormExample example();

    /** The SMS of an outcome (spec A.10). */
    String smsTemplate(Outcome outcome);

    /** The SMS that what its automatic check 自动审核 had opened was taken back: no application returns to a queue then. */
    default String smsOfRevokedProof() {
        return smsTemplate(Outcome.REVOKED);
    }

    /** The step 开通步骤 that an approval leads to; none where it opens nothing. */
    default Optional<Step> step() {
        return Optional.empty();
    }

    /** Whether the step opens only when a micro-deposit 打款认证 is verified; otherwise the approval itself opens it. */
    default boolean depositFollows() {
        return false;
    }

    /** The step that it is sent in at, and whose prerequisites it waits for. */
    default Optional<Step> belongsTo() {
        return step();
    }

    /** The documents 协议 that each consent of the form is to: their codes by the name of its field, in the order of its sentence. */
    default Map<String, List<String>> agreements() {
        return Map.of();
    }

    /** What the house fills in itself, such as the verified company name: whatever is typed there is ignored. */
    default Map<String, String> given(Applicant applicant) {
        return Map.of();
    }

    /** Whether {@link #given} or {@link #obstacles} look at the applicant; the busiest intake looks nothing up. */
    default boolean asksAboutApplicant() {
        return true;
    }

    /** The field of the form that holds the mobile of {@link ApplicationForm#contactMobile()}. */
    default String contactField() {
        return GivenCompany.CONTACT_MOBILE;
    }

    /** What the house knows already and the supplier may change 预填: a fresh form begins with it. */
    default Map<String, String> suggested(Applicant applicant, SupplierProfile registered) {
        return Map.of();
    }

    /** What else stands in the way of this supplier 入驻条件, one problem each; fields are not judged here. */
    default List<FieldProblem> obstacles(Applicant applicant, Map<String, String> typed) {
        return List.of();
    }

    /**
     * What it is about, where a supplier may have several of the kind side by side, each about something else, such as the
     * type of a certificate; the same as {@link ApplicationForm#subject()} of the form that is read from it.
     */
    default String subject(Map<String, String> typed) {
        return "";
    }

    /** Whether a supplier may have several side by side, each with a {@link #subject} of its own. */
    default boolean hasSubjects() {
        return false;
    }

    /** The required slots for which nothing was sent: neither itself, nor one that may stand in its place. */
    default List<ScanSlot> missingSlots(Map<String, String> typed, Map<String, ScanId> sent) {
        List<ScanSlot> wanted = scanSlots(typed);
        return wanted.stream()
                .filter(ScanSlot::required)
                .filter(slot -> !sent.containsKey(slot.name()))
                .filter(slot -> wanted.stream()
                        .noneMatch(other -> slot.name().equals(other.insteadOf()) && sent.containsKey(other.name())))
                .toList();
    }
}
