package gatehouse.document;

/** The id of a scan 影像编号. */
public record ScanId(long value) {}
