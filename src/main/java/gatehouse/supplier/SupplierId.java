package gatehouse.supplier;

/** The id of a supplier 供应商编号. */
public record SupplierId(long value) {}
