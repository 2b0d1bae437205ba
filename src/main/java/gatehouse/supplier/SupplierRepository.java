package gatehouse.supplier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface SupplierRepository extends Repository<Supplier, Long> {

    Supplier saveAndFlush(Supplier supplier);

    Optional<Supplier> findById(long id);

    Optional<Supplier> findByMemberName(String memberName);

    /** One at a time for whoever counts something about the account. */
    @NativeQuery("SELECT * FROM supplier WHERE member_name = :memberName FOR UPDATE")
    Optional<Supplier> lockByMemberName(String memberName);

    @NativeQuery("SELECT * FROM supplier WHERE id = :id FOR UPDATE")
    Optional<Supplier> lockById(long id);

    List<Supplier> findByIdIn(Collection<Long> ids);

    boolean existsByMemberName(String memberName);

    /** Beside whatever else is just changed of the account. */
    @Modifying
    @NativeQuery("UPDATE supplier SET company_name = :companyName WHERE id = :id")
    void goBy(long id, String companyName);
}
