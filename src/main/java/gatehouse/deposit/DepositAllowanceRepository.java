package gatehouse.deposit;

import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface DepositAllowanceRepository extends Repository<DepositAllowance, Long> {

    Optional<DepositAllowance> findBySupplierIdAndKind(long supplierId, String kind);

    @NativeQuery("SELECT * FROM deposit_allowance WHERE supplier_id = :supplierId AND kind = :kind FOR UPDATE")
    Optional<DepositAllowance> lock(long supplierId, String kind);

    /** Two who ask for the first time at once: the second finds the row of the first. */
    @Modifying
    @NativeQuery("INSERT INTO deposit_allowance (supplier_id, kind, applied, exhausted_days, version)"
            + " VALUES (:supplierId, :kind, 0, 0, 0) ON DUPLICATE KEY UPDATE kind = kind")
    void open(long supplierId, String kind);

    default DepositAllowance locked(DepositOwner owner) {
        return lock(owner.supplierId(), owner.kindCode()).orElseGet(() -> {
            open(owner.supplierId(), owner.kindCode());
            return lock(owner.supplierId(), owner.kindCode()).orElseThrow();
        });
    }
}
