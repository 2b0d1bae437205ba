package gatehouse.onboarding;

import gatehouse.document.ScanId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a supplier sends in 提交内容, as typed, by whichever road. */
public record Submission(SupplierId supplier, KindCode kind, Map<String, String> fields, Map<String, ScanId> scans) {

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
