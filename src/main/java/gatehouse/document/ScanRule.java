package gatehouse.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file for a slot may be 上传规则 (spec B18, D1): a picture by its content, named as what it is, not too large.
 *
 * @param maximumBytes inclusive; larger is refused
 * @param warnAboveBytes larger is accepted, with a warning
 */
public record ScanRule(long maximumBytes, long warnAboveBytes) {

    public static final long MEBIBYTE = 1 << 20;

    /** 企业名称认证: one manual allows 10M, the other advises 3M. */
    public static final ScanRule REAL_NAME = new ScanRule(10 * MEBIBYTE, 3 * MEBIBYTE);
    /** 一般纳税人证明. */
    public static final ScanRule TAX_PROOF = new ScanRule(10 * MEBIBYTE, 10 * MEBIBYTE);
    /** 收票易: 不得超过5M. */
    public static final ScanRule BILL_ACCOUNT = new ScanRule(5 * MEBIBYTE, 5 * MEBIBYTE);

    public static final String OVER_3M = "OVER_3M";

    /** The first check that the file does not pass, if any. */
    public Optional<String> broken(String extension, @Nullable ScanType type, long size) {
        if (size == 0) {
            return Optional.of("EMPTY_FILE");
        }
        if (type == null) {
            return Optional.of("TYPE");
        }
        if (!type.isNamed(extension)) {
            return Optional.of("EXTENSION_MISMATCH");
        }
        return size > maximumBytes ? Optional.of("TOO_LARGE") : Optional.empty();
    }

    public List<String> warnings(long size) {
        List<String> warnings = new ArrayList<>();
        if (size > warnAboveBytes) {
            warnings.add(OVER_3M);
        }
        return List.copyOf(warnings);
    }

    public long maximumMebibytes() {
        return maximumBytes / MEBIBYTE;
    }

    /** The part of a file name behind its last dot, in lower case. */
    static String extensionOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
