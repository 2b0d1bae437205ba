package gatehouse.onboarding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, Long> {

    Optional<Application> findById(long id);

    List<Application> findBySupplierIdOrderByIdDesc(long supplierId);

    List<Application> findBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind);
}
