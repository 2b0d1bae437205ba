package gatehouse.document;

/** Who uploaded a scan and may attach it 影像归属: a supplier, or a platform for its suppliers. */
public sealed interface ScanOwner {

    record OfSupplier(long supplierId) implements ScanOwner {}

    record OfPlatform(long clientId) implements ScanOwner {}
}
