package gatehouse.supplier;

import gatehouse.access.CurrentUser;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.texts.FieldProblem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
     * For what is said in an address.
     *
     * @throws RequestRefused where the platform has no such supplier
     */
    public SupplierSummary required(String memberName) {
        return find(memberName).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    /**
     * For what is said in a body.
     *
     * @throws RequestRefused naming the field where the platform has no such supplier
     */
    public SupplierSummary requiredField(String field, @Nullable String memberName) {
        if (memberName == null || memberName.isBlank()) {
            throw invalid(new FieldProblem(field, "REQUIRED", "rest.field.REQUIRED"));
        }
        return find(memberName).orElseThrow(() -> invalid(new FieldProblem(field, "UNKNOWN", "rest.field.UNKNOWN")));
    }

    public Optional<SupplierSummary> find(String memberName) {
        return suppliers.findByMemberName(memberName).filter(this::has);
    }

    /** Whether it is one of the platform that calls. */
    public boolean has(SupplierSummary supplier) {
        return Objects.equals(
                supplier.platformClientId(), user.requiredPlatform().id());
    }

    private static RequestRefused invalid(FieldProblem problem) {
        return new RequestRefused(Problem.INVALID, List.of(problem));
    }
}
