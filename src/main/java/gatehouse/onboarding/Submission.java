package gatehouse.onboarding;

import gatehouse.document.ScanId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.Map;

/** What a supplier sends in 提交内容, as typed, by whichever road. */
public record Submission(SupplierId supplier, KindCode kind, Map<String, String> fields, Map<String, ScanId> scans) {}
