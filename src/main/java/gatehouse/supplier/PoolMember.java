package gatehouse.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a buyer's pool 合格供应商. */
public record PoolMember(
        SupplierId id, String memberName, @Nullable String companyName, PoolSource source, Instant joinedAt) {}
