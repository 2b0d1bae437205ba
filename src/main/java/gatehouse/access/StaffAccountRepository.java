package gatehouse.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StaffAccountRepository extends Repository<StaffAccount, Long> {

    StaffAccount saveAndFlush(StaffAccount account);

    Optional<StaffAccount> findById(long id);

    Optional<StaffAccount> findByUsername(String username);

    boolean existsByUsername(String username);

    List<StaffAccount> findAllByOrderByUsername();

    @Query("select account from StaffAccount account join account.queues kind join account.roles role"
            + " where kind = :kind and role = '" + Role.REVIEWER + "' and account.enabled order by account.username")
    List<StaffAccount> findReviewers(String kind);

    /**
     * Locked, so that two administrators cannot demote each other at once; in plain SQL, because MariaDB knows no
     * {@code FOR UPDATE OF}.
     */
    @Query(
            nativeQuery = true,
            value = "SELECT account.id FROM staff_account account JOIN staff_role role ON role.staff_id = account.id"
                    + " WHERE role.role = '" + Role.ADMINISTRATOR
                    + "' AND account.enabled ORDER BY account.id FOR UPDATE")
    List<Long> lockWorkingAdministrators();

    @Query("select count(account) from StaffAccount account join account.roles role" + " where role = '"
            + Role.ADMINISTRATOR + "' and account.enabled")
    long countWorkingAdministrators();
}
