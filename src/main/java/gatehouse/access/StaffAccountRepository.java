package gatehouse.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface StaffAccountRepository extends Repository<StaffAccount, Long> {

    StaffAccount saveAndFlush(StaffAccount account);

    Optional<StaffAccount> findById(long id);

    Optional<StaffAccount> findByUsername(String username);

    boolean existsByUsername(String username);

    List<StaffAccount> findAllByOrderByUsername();

    @NativeQuery("SELECT account.* FROM staff_account account JOIN staff_queue queue ON queue.staff_id = account.id"
            + " JOIN staff_role role ON role.staff_id = account.id"
            + " WHERE queue.kind = :kind AND role.role = '" + Role.REVIEWER + "' AND account.enabled"
            + " ORDER BY account.username")
    List<StaffAccount> findReviewers(String kind);

    /** Locked, so that two administrators cannot demote each other at once; MariaDB knows no {@code FOR UPDATE OF}. */
    @NativeQuery("SELECT account.id FROM staff_account account JOIN staff_role role ON role.staff_id = account.id"
            + " WHERE role.role = '" + Role.ADMINISTRATOR + "' AND account.enabled ORDER BY account.id FOR UPDATE")
    List<Long> lockWorkingAdministrators();

    @NativeQuery("SELECT COUNT(*) FROM staff_account account JOIN staff_role role ON role.staff_id = account.id"
            + " WHERE role.role = '" + Role.ADMINISTRATOR + "' AND account.enabled")
    long countWorkingAdministrators();
}
