package gatehouse.review;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.document.Scans;
import gatehouse.onboarding.ApplicationDetail;
import gatehouse.onboarding.ApplicationForm;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormReading;
import gatehouse.onboarding.RoundDetail;
import gatehouse.onboarding.ScanSlot;
import gatehouse.review.MachineCheck.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What the machine finds out about every kind in the same way 通用核验: whether the form still reads, and facts about its scans. */
@Component
public class CommonChecks {

    /** With fewer pixels on its longer side the print of a paper cannot be read. */
    private static final int LEGIBLE_SIDE = 800;

    private final Scans scans;

    CommonChecks(Scans scans) {
        this.scans = scans;
    }

    /**
     * @param own what the kind itself finds out about its form, by the day on which it was sent
     */
    public <F extends ApplicationForm> List<MachineCheck> of(
            ApplicationKind kind,
            Class<F> form,
            ApplicationDetail application,
            BiFunction<F, LocalDate, List<MachineCheck>> own) {
        RoundDetail round = application.current();
        LocalDate sent =
                round.deadline().submittedAt().atZone(BusinessCalendar.ZONE).toLocalDate();
        return switch (kind.read(round.fields(), sent)) {
            case FormReading.Valid(ApplicationForm read) -> {
                List<MachineCheck> checks = new ArrayList<>(own.apply(form.cast(read), sent));
                checks.addAll(ofScans(kind, round));
                yield List.copyOf(checks);
            }
            case FormReading.Invalid(var problems) ->
                problems.stream()
                        .map(wrong ->
                                new MachineCheck(wrong.field(), Verdict.WRONG, wrong.messageKey(), wrong.arguments()))
                        .toList();
        };
    }

    private List<MachineCheck> ofScans(ApplicationKind kind, RoundDetail round) {
        Map<ScanId, Scan> found = scans.find(Set.copyOf(round.scans().values()));
        List<MachineCheck> checks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ScanSlot slot : kind.scanSlots()) {
            ScanId id = round.scans().get(slot.name());
            Scan scan = id == null ? null : found.get(id);
            if (scan != null) {
                if (Math.max(scan.width(), scan.height()) < LEGIBLE_SIDE) {
                    checks.add(new MachineCheck(
                            slot.name(),
                            Verdict.LOOK,
                            "review.check.few-pixels",
                            List.of(String.valueOf(scan.width()), String.valueOf(scan.height()))));
                }
                if (!seen.add(scan.sha256())) {
                    checks.add(new MachineCheck(slot.name(), Verdict.WRONG, "review.check.same-picture", List.of()));
                }
            }
        }
        return checks;
    }
}
