package gatehouse.deposit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DepositRepository extends Repository<Deposit, Long> {

    Deposit saveAndFlush(Deposit deposit);

    Optional<Deposit> findById(long id);

    Optional<Deposit> findFirstBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);

    List<Deposit> findBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);

    List<Deposit> findBySupersededFalseAndStateAndIdLessThanOrderByIdDesc(DepositState state, long below, Limit most);

    /** All but the latest ones of a supplier that are in one of these states. */
    @Query("SELECT d FROM Deposit d WHERE d.id < :below AND (d.superseded = TRUE OR d.state NOT IN :attention)"
            + " ORDER BY d.id DESC")
    List<Deposit> findOthers(Collection<DepositState> attention, long below, Limit most);

    List<Deposit> findByStateAndIdLessThanOrderByIdDesc(DepositState state, long below, Limit most);

    /** Whose it is, without the deposit itself: that is read under the lock alone. */
    @Query("SELECT new gatehouse.deposit.DepositOwner(d.supplierId, d.kind) FROM Deposit d WHERE d.id = :id")
    Optional<DepositOwner> findOwner(long id);

    /** Those whose time is over; one state a query, as the index has it. */
    @Query("SELECT d.id FROM Deposit d WHERE d.state = :state AND d.expiresAt <= :now ORDER BY d.expiresAt")
    List<Long> findDue(DepositState state, Instant now, Limit most);
}
