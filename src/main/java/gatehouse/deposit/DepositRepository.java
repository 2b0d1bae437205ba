package gatehouse.deposit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface DepositRepository extends Repository<Deposit, Long> {

    Deposit saveAndFlush(Deposit deposit);

    Optional<Deposit> findById(long id);

    Optional<Deposit> findFirstBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);

    List<Deposit> findBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);

    List<Deposit> findBySupersededFalseAndStateAndIdLessThanOrderByIdDesc(DepositState state, long below, Limit most);

    /** All but the latest ones of a supplier that are in one of these states. */
    @NativeQuery("SELECT * FROM deposit WHERE id < :below AND (superseded OR state NOT IN (:attention))"
            + " ORDER BY id DESC LIMIT :most")
    List<Deposit> findOthers(Collection<String> attention, long below, int most);

    List<Deposit> findByStateAndIdLessThanOrderByIdDesc(DepositState state, long below, Limit most);

    /** Whose it is, without the deposit itself: that is read under the lock alone. */
    @NativeQuery("SELECT supplier_id AS supplierId, kind AS kindCode FROM deposit WHERE id = :id")
    Optional<DepositOwner> findOwner(long id);

    /** Those whose time is over; one state a query, as the index has it. */
    @NativeQuery("SELECT id FROM deposit WHERE state = :state AND expires_at <= :now ORDER BY expires_at LIMIT :most")
    List<Long> findDue(String state, Instant now, int most);
}
