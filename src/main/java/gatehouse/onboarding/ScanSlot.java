package gatehouse.onboarding;

import gatehouse.document.ScanRule;
import org.jspecify.annotations.Nullable;

/**
 * A place for one scan 上传位 of a kind (spec B18).
 *
 * @param name such as LICENSE, ID_FRONT, ID_BACK
 * @param maximumBytes inclusive; larger is refused
 * @param warnAboveBytes larger is accepted with a warning
 * @param insteadOf the slot in whose place a scan of this one will do, if any
 */
public record ScanSlot(
        String name,
        String labelKey,
        boolean required,
        long maximumBytes,
        long warnAboveBytes,
        @Nullable String insteadOf) {

    public ScanSlot(String name, String labelKey, boolean required, long maximumBytes, long warnAboveBytes) {
        this(name, labelKey, required, maximumBytes, warnAboveBytes, null);
    }

    public ScanSlot(String name, String labelKey, boolean required, ScanRule rule) {
        this(name, labelKey, required, rule.maximumBytes(), rule.warnAboveBytes());
    }

    /** The same place for a document that will do instead of the one of another place. */
    public ScanSlot insteadOf(String other) {
        return new ScanSlot(name, labelKey, false, maximumBytes, warnAboveBytes, other);
    }

    /** What a file for this slot may be. */
    public ScanRule rule() {
        return new ScanRule(maximumBytes, warnAboveBytes);
    }
}
