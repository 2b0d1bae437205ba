package gatehouse.onboarding.portal;

import gatehouse.document.ScanId;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.RejectionReason;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.InSession;
import gatehouse.vocabulary.KindCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is typed and uploaded of one kind and not sent yet 填写中: kept as long as the session, so that a reload, the other
 * language or the way back loses nothing. It begins with what was sent before, if anything was.
 */
final class FormDraft {

    private String base = "";
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, ScanId> scans = new LinkedHashMap<>();
    private final Map<String, String> sentBefore = new LinkedHashMap<>();
    private final Map<String, ScanId> scansSentBefore = new LinkedHashMap<>();
    private List<RejectionReason> reasons = List.of();
    private List<FieldProblem> refused = List.of();
    private UnaryOperator<List<RejectionReason>> spoken = UnaryOperator.identity();
    private final Set<String> askedAnew = new LinkedHashSet<>();
    private boolean touched;

    /** Called inside the session's lock, as all of a view is. */
    static FormDraft of(KindCode kind) {
        return OfSession.get().drafts.computeIfAbsent(kind, fresh -> new FormDraft());
    }

    static void forget(KindCode kind) {
        OfSession.get().drafts.remove(kind);
    }

    /** Whether it goes on from this point already: the same person, the same round. */
    boolean isFrom(String origin) {
        return base.equals(origin);
    }

    void beginAnew(String origin, Map<String, String> chosenBeforehand) {
        base = origin;
        typed.clear();
        typed.putAll(chosenBeforehand);
        scans.clear();
        sentBefore.clear();
        scansSentBefore.clear();
        reasons = List.of();
        refused = List.of();
        askedAnew.clear();
        touched = false;
    }

    /**
     * Everything stays as it was sent; what was found wrong is marked.
     *
     * @param outdated the consents that must be given anew
     */
    void beginWith(String origin, Map<String, String> chosenBeforehand, ApplicationDetail sent, Set<String> outdated) {
        beginAnew(origin, chosenBeforehand);
        var round = sent.current();
        typed.putAll(round.fields());
        typed.keySet().removeAll(outdated);
        askedAnew.addAll(outdated);
        scans.putAll(round.scans());
        sentBefore.putAll(round.fields());
        scansSentBefore.putAll(round.scans());
        reasons = round.reasons();
    }

    /** What the house fills in, as it is now. */
    void give(Map<String, String> given) {
        typed.putAll(given);
    }

    /** Whether it was agreed to before, in a version that is no longer in force. */
    boolean isAskedAnew(String consent) {
        return askedAnew.contains(consent);
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
        return reasons().stream()
                .filter(reason -> Objects.equals(reason.target(), target))
                .toList();
    }

    List<RejectionReason> reasons() {
        return spoken.apply(reasons);
    }

    /** In whose words the reasons are told from now on: the language may change while it is filled in. */
    void speak(UnaryOperator<List<RejectionReason>> words) {
        spoken = words;
    }

    boolean isCorrection() {
        return !reasons.isEmpty();
    }

    /** Of a field or of a picture: their names differ. */
    boolean isChanged(String target) {
        return !sentBefore.getOrDefault(target, "").equals(typed(target).strip())
                || !Objects.equals(scansSentBefore.get(target), scans.get(target));
    }

    /** How many fields and pictures differ from what was sent before. */
    long changes() {
        Set<String> targets = new LinkedHashSet<>(sentBefore.keySet());
        targets.addAll(typed.keySet());
        targets.addAll(scansSentBefore.keySet());
        targets.addAll(scans.keySet());
        return targets.stream().filter(this::isChanged).count();
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

    /** All drafts of a session, by kind. */
    private static final class OfSession {

        private final Map<KindCode, FormDraft> drafts = new LinkedHashMap<>();

        static OfSession get() {
            return InSession.kept(OfSession.class, OfSession::new);
        }
    }
}
