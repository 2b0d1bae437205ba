package gatehouse.onboarding;

import gatehouse.document.ScanRule;

/**
 * A place for one scan 上传位 of a kind (spec B18).
 *
 * @param name such as LICENSE, ID_FRONT, ID_BACK
 * @param maximumBytes inclusive; larger is refused
 * @param warnAboveBytes larger is accepted with a warning
 */
public record ScanSlot(String name, String labelKey, boolean required, long maximumBytes, long warnAboveBytes) {

    public ScanSlot(String name, String labelKey, boolean required, ScanRule rule) {
        this(name, labelKey, required, rule.maximumBytes(), rule.warnAboveBytes());
    }

    /** What a file for this slot may be. */
    public ScanRule rule() {
        return new ScanRule(maximumBytes, warnAboveBytes);
    }
}
