package gatehouse.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlatformAccountRepository extends Repository<PlatformAccount, Long> {

    PlatformAccount saveAndFlush(PlatformAccount account);

    Optional<PlatformAccount> findById(long id);

    Optional<PlatformAccount> findByTokenHashAndEnabledTrue(byte[] tokenHash);

    boolean existsByName(String name);

    List<PlatformAccount> findAllByOrderByName();
}
