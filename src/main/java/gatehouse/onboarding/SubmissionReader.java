package gatehouse.onboarding;

import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.ScanOwner;
import gatehouse.document.Scans;
import gatehouse.onboarding.SubmissionRefused.Cause;
import gatehouse.supplier.SupplierSummary;
import gatehouse.texts.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sent in 读取提交内容: the form by its kind, the scans by their slots; every wrong field is told at once. */
@Component
class SubmissionReader {

    private final Scans scans;

    SubmissionReader(Scans scans) {
        this.scans = scans;
    }

    /**
     * @throws SubmissionRefused naming every field and scan that is wrong
     */
    ApplicationForm read(
            Submission submission, ApplicationKind kind, SubmissionGrounds.Grounds grounds, LocalDate today) {
        List<FieldProblem> problems = new ArrayList<>(unknownFields(submission, kind));
        FormReading reading = kind.read(submission.fields(), today);
        if (reading instanceof FormReading.Invalid(List<FieldProblem> wrong)) {
            problems.addAll(wrong);
        }
        problems.addAll(wrongScans(submission, kind, grounds.scans().ownedBy(owners(grounds.supplier()))));
        if (reading instanceof FormReading.Valid(ApplicationForm form) && problems.isEmpty()) {
            return form;
        }
        throw new SubmissionRefused(Cause.INVALID, problems);
    }

    /** Those of the scans that the supplier, or its platform, uploaded. */
    Map<ScanId, Scan> ownScans(SupplierSummary supplier, Collection<ScanId> ids) {
        return scans.findOwned(Set.copyOf(ids), owners(supplier));
    }

    private static List<FieldProblem> unknownFields(Submission submission, ApplicationKind kind) {
        Set<String> known = new HashSet<>();
        kind.formFields().forEach(field -> known.add(field.name()));
        return submission.fields().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> new FieldProblem(name, "UNKNOWN_FIELD", "onboarding.field.UNKNOWN_FIELD"))
                .toList();
    }

    private static List<FieldProblem> wrongScans(Submission submission, ApplicationKind kind, Map<ScanId, Scan> own) {
        Map<String, ScanId> sent = submission.scans();
        Set<String> slots = new HashSet<>();
        kind.scanSlots().forEach(slot -> slots.add(slot.name()));
        Stream<FieldProblem> unknown = sent.keySet().stream()
                .filter(name -> !slots.contains(name))
                .sorted()
                .map(name -> new FieldProblem(name, "UNKNOWN_SLOT", "onboarding.scan.UNKNOWN_SLOT"));
        Set<String> missing = new HashSet<>();
        kind.missingSlots(submission.fields(), sent).forEach(slot -> missing.add(slot.name()));
        Stream<FieldProblem> wrong = kind.scanSlots().stream()
                .flatMap(slot -> wrong(slot, missing.contains(slot.name()), sent.get(slot.name()), own).stream());
        return Stream.concat(unknown, wrong).toList();
    }

    private static Optional<FieldProblem> wrong(
            ScanSlot slot, boolean missing, @Nullable ScanId sent, Map<ScanId, Scan> own) {
        if (sent == null) {
            return missing
                    ? Optional.of(new FieldProblem(slot.name(), "REQUIRED", "onboarding.scan.REQUIRED"))
                    : Optional.empty();
        }
        Scan scan = own.get(sent);
        if (scan == null) {
            // another's scan and none at all are the same to whoever asks
            return Optional.of(new FieldProblem(slot.name(), "UNKNOWN_SCAN", "onboarding.scan.UNKNOWN_SCAN"));
        }
        return scan.size() > slot.maximumBytes()
                ? Optional.of(new FieldProblem(
                        slot.name(),
                        "TOO_LARGE",
                        "document.upload.TOO_LARGE",
                        List.of(String.valueOf(slot.rule().maximumMebibytes()))))
                : Optional.empty();
    }

    private static List<ScanOwner> owners(SupplierSummary supplier) {
        List<ScanOwner> owners = new ArrayList<>();
        owners.add(new ScanOwner.OfSupplier(supplier.id().value()));
        Long platform = supplier.platformClientId();
        if (platform != null) {
            owners.add(new ScanOwner.OfPlatform(platform));
        }
        return owners;
    }
}
