package gatehouse.kind.license.portal;

import com.vaadin.flow.server.VaadinSession;
import gatehouse.document.ScanId;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.NumberType;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.RejectionReason;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Domicile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and uploaded and not sent yet 填写中: kept as long as the session, so that a reload, the other language or
 * the way back loses nothing. It begins with what was sent before, if anything was.
 */
final class LicenseDraft {

    private String base = "";
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, ScanId> scans = new LinkedHashMap<>();
    private final Map<String, String> sentBefore = new LinkedHashMap<>();
    private final Map<String, ScanId> scansSentBefore = new LinkedHashMap<>();
    private List<RejectionReason> reasons = List.of();
    private List<FieldProblem> refused = List.of();
    private boolean touched;

    /** Called inside the session's lock, as all of a view is. */
    static LicenseDraft ofSession() {
        var session = VaadinSession.getCurrent();
        var kept = session.getAttribute(LicenseDraft.class);
        if (kept == null) {
            kept = new LicenseDraft();
            session.setAttribute(LicenseDraft.class, kept);
        }
        return kept;
    }

    static void forget() {
        VaadinSession.getCurrent().setAttribute(LicenseDraft.class, null);
    }

    /** Whether it goes on from this point already: the same person, the same round. */
    boolean isFrom(String origin) {
        return base.equals(origin);
    }

    void beginAnew(String origin) {
        base = origin;
        typed.clear();
        typed.put(Field.NUMBER_TYPE, NumberType.CREDIT_CODE.name());
        typed.put(Field.DOMICILE, Domicile.CN.name());
        scans.clear();
        sentBefore.clear();
        scansSentBefore.clear();
        reasons = List.of();
        refused = List.of();
        touched = false;
    }

    /** Everything stays as it was sent; what was found wrong is marked. */
    void beginWith(String origin, ApplicationDetail sent) {
        beginAnew(origin);
        var round = sent.current();
        typed.putAll(round.fields());
        scans.putAll(round.scans());
        sentBefore.putAll(round.fields());
        scansSentBefore.putAll(round.scans());
        reasons = round.reasons();
    }

    boolean isTyped() {
        return touched;
    }

    Map<String, String> typed() {
        return Map.copyOf(typed);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    void type(String field, String value) {
        typed.put(field, value);
        touched = true;
    }

    Map<String, ScanId> scans() {
        return Map.copyOf(scans);
    }

    Optional<ScanId> scan(String slot) {
        return Optional.ofNullable(scans.get(slot));
    }

    void attach(String slot, ScanId scan) {
        scans.put(slot, scan);
        touched = true;
    }

    void remove(String slot) {
        scans.remove(slot);
        touched = true;
    }

    /** Why the round before was sent back: those about this field or picture, or about the whole where there is none. */
    List<RejectionReason> reasons(@Nullable String target) {
        return reasons.stream()
                .filter(reason -> Objects.equals(reason.target(), target))
                .toList();
    }

    List<RejectionReason> reasons() {
        return reasons;
    }

    boolean isCorrection() {
        return !reasons.isEmpty();
    }

    boolean isChanged(String target) {
        return sentBefore.containsKey(target)
                ? !sentBefore.get(target).equals(typed(target).strip())
                : !Objects.equals(scansSentBefore.get(target), scans.get(target));
    }

    /** How many fields and pictures differ from what was sent before. */
    long changes() {
        return sentBefore.keySet().stream().filter(this::isChanged).count()
                + BusinessLicenseSlots.NAMES.stream().filter(this::isChanged).count();
    }

    /** What the last try to send it was refused for; shown once. */
    List<FieldProblem> takeRefused() {
        var told = refused;
        refused = List.of();
        return told;
    }

    void refuse(List<FieldProblem> problems) {
        refused = List.copyOf(problems);
    }

    private static final class BusinessLicenseSlots {

        static final List<String> NAMES =
                List.of(BusinessLicense.LICENSE, BusinessLicense.ID_FRONT, BusinessLicense.ID_BACK);
    }
}
