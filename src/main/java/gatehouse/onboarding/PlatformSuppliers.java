package gatehouse.onboarding;

import gatehouse.access.CurrentUser;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The suppliers of the platform that calls 平台的供应商: another's is the same as none, so nobody learns who is registered. */
@Component
public class PlatformSuppliers {

    private final Suppliers suppliers;
    private final CurrentUser user;

    PlatformSuppliers(Suppliers suppliers, CurrentUser user) {
        this.suppliers = suppliers;
        this.user = user;
    }

    /**
     * @throws RequestRefused where the platform has no such supplier
     */
    public SupplierSummary required(String memberName) {
        long platform = user.requiredPlatform().id();
        return suppliers
                .findByMemberName(memberName)
                .filter(supplier -> Objects.equals(supplier.platformClientId(), platform))
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }
}
