package gatehouse.onboarding;

import gatehouse.document.ScanId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a supplier sends in 提交内容, as typed, by whichever road. */
public record Submission(SupplierId supplier, KindCode kind, Map<String, String> fields, Map<String, ScanId> scans) {

    /** Its scans for these places; what was uploaded for an answer that was changed since belongs to nothing any more. */
    Map<String, ScanId> scansFor(List<ScanSlot> wanted) {
        Map<String, ScanId> kept = new LinkedHashMap<>(scans);
        kept.keySet().retainAll(wanted.stream().map(ScanSlot::name).toList());
        return kept;
    }

    /** The same with what the house fills in itself, whatever was typed there. */
    Submission with(Map<String, String> given) {
        if (given.isEmpty()) {
            return this;
        }
        Map<String, String> complete = new LinkedHashMap<>(fields);
        complete.putAll(given);
        return new Submission(supplier, kind, complete, scans);
    }
}
