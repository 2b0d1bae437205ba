package gatehouse.onboarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, Long> {

    Application saveAndFlush(Application application);

    Optional<Application> findById(long id);

    List<Application> findBySupplierIdOrderByIdDesc(long supplierId);

    List<Application> findBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);

    /** Two who send the same application again: the second waits, and sees what the first did. */
    @NativeQuery("SELECT * FROM application WHERE open_key = :openKey FOR UPDATE")
    Optional<Application> lockByOpenKey(String openKey);
}
