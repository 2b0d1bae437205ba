package gatehouse.supplier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a buyer's pool 合格供应商.
 *
 * @param companyName none where the buyer added the account itself: any account may be, by its member name, and that must not
 *     tell whose it is
 */
public record PoolMember(
        SupplierId id, String memberName, @Nullable String companyName, PoolSource source, Instant joinedAt) {

    public PoolMember {
        companyName = source == PoolSource.BUYER ? null : companyName;
    }
}
