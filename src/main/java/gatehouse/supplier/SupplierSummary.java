package gatehouse.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A supplier as others see it 供应商概要: never a password, the phone masked. */
public record SupplierSummary(
        SupplierId id,
        String memberName,
        String mobileMasked,
        @Nullable Long platformClientId,
        Instant registeredAt) {}
