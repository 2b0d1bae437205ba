package gatehouse.document;

import java.time.Instant;

/** A stored scan 证照影像: facts about it, not its bytes. */
public record Scan(
        ScanId id,
        String fileName,
        ScanType type,
        long size,
        String sha256,
        int width,
        int height,
        Instant uploadedAt) {}
