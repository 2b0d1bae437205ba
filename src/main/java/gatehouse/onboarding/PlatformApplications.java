package gatehouse.onboarding;

import gatehouse.audit.Audit;
import gatehouse.supplier.PlatformSuppliers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications of the platform that calls 平台的申请: another's is the same as none. */
@Service
public class PlatformApplications {

    private final Applications applications;
    private final PlatformSuppliers suppliers;
    private final Audit audit;

    PlatformApplications(Applications applications, PlatformSuppliers suppliers, Audit audit) {
        this.applications = applications;
        this.suppliers = suppliers;
        this.audit = audit;
    }

    /** All of one, as it was sent in. Recorded: personal data in clear. */
    @Transactional
    public Optional<ApplicationDetail> find(String number) {
        Optional<ApplicationDetail> own = applications
                .findByNumber(number)
                .map(applications::required)
                .filter(detail -> suppliers.has(detail.supplier()));
        own.ifPresent(detail -> audit.recordCase("application.seen", detail.id().value(), null));
        return own;
    }
}
