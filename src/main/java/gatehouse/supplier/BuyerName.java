package gatehouse.supplier;

import org.jspecify.annotations.Nullable;

/** A buyer 采购企业 as its suppliers know it: by member name, and by the company name that it gave. */
public record BuyerName(
        SupplierId id, String memberName, @Nullable String companyName) {

    /** What people call it. */
    public String label() {
        return companyName == null ? memberName : companyName;
    }
}
