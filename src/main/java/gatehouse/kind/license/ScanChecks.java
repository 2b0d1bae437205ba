package gatehouse.kind.license;

import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.onboarding.ScanSlot;
import gatehouse.review.MachineCheck;
import gatehouse.review.MachineCheck.Verdict;
import gatehouse.vocabulary.Domicile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a machine can tell from the facts of the scans 影像核验, without reading them. */
final class ScanChecks {

    /** With fewer pixels on its longer side the print of a licence cannot be read. */
    private static final int LEGIBLE_SIDE = 800;

    private static final double MEBIBYTE = 1 << 20;

    private ScanChecks() {}

    static List<MachineCheck> of(
            List<ScanSlot> slots, Map<String, ScanId> attached, Map<ScanId, Scan> scans, Domicile domicile) {
        List<MachineCheck> checks = new ArrayList<>();
        for (int at = 0; at < slots.size(); at++) {
            ScanSlot slot = slots.get(at);
            Scan scan = scan(slot, attached, scans);
            if (scan != null) {
                checks.addAll(single(slot, scan));
                for (ScanSlot later : slots.subList(at + 1, slots.size())) {
                    Scan other = scan(later, attached, scans);
                    if (other != null && other.sha256().equals(scan.sha256())) {
                        checks.add(same(slot, later, domicile));
                    }
                }
            }
        }
        return checks;
    }

    private static List<MachineCheck> single(ScanSlot slot, Scan scan) {
        List<MachineCheck> checks = new ArrayList<>();
        if (scan.size() > slot.warnAboveBytes()) {
            checks.add(new MachineCheck(
                    slot.name(),
                    Verdict.LOOK,
                    "license.check.over-3m",
                    List.of(String.format(Locale.ROOT, "%.1f", scan.size() / MEBIBYTE))));
        }
        if (Math.max(scan.width(), scan.height()) < LEGIBLE_SIDE) {
            checks.add(new MachineCheck(
                    slot.name(),
                    Verdict.LOOK,
                    "license.check.few-pixels",
                    List.of(String.valueOf(scan.width()), String.valueOf(scan.height()))));
        }
        return checks;
    }

    private static MachineCheck same(ScanSlot slot, ScanSlot later, Domicile domicile) {
        return BusinessLicense.isPassportPage(domicile, slot.name(), later.name())
                ? new MachineCheck(later.name(), Verdict.FINE, "license.check.passport-page-twice", List.of())
                : new MachineCheck(later.name(), Verdict.WRONG, "license.check.same-picture." + slot.name(), List.of());
    }

    private static @Nullable Scan scan(ScanSlot slot, Map<String, ScanId> attached, Map<ScanId, Scan> scans) {
        ScanId id = attached.get(slot.name());
        return id == null ? null : scans.get(id);
    }
}
