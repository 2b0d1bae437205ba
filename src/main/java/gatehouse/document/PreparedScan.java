package gatehouse.document;

import java.util.List;

/**
 * A file that passed its checks and lies sealed in the store, not yet known to anybody 待登记影像.
 *
 * @param warnings what to tell its sender
 */
public record PreparedScan(
        ScanOwner owner,
        String fileName,
        ScanType type,
        long size,
        String sha256,
        int width,
        int height,
        String storeKey,
        List<String> warnings) {}
