package gatehouse.supplier.rest;

import gatehouse.access.PlatformClient;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.AskedTooOften;
import gatehouse.supplier.SupplierRefused;
import gatehouse.supplier.SupplierSummary;
import gatehouse.supplier.Suppliers;
import gatehouse.texts.FieldProblem;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts that a platform acts for 平台名下账号: another's is the same as none, so nobody learns who is registered. */
@Component
class AccountsOfPlatform {

    private final Suppliers suppliers;

    AccountsOfPlatform(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** For what is said in a body: a wrong field. */
    SupplierSummary requiredField(PlatformClient platform, String field, @Nullable String memberName) {
        if (memberName == null || memberName.isBlank()) {
            throw invalid(new FieldProblem(field, "REQUIRED", "rest.field.REQUIRED"));
        }
        return suppliers
                .findByMemberName(memberName)
                .filter(found -> isOf(platform, found))
                .orElseThrow(() -> invalid(new FieldProblem(field, "UNKNOWN", "rest.field.UNKNOWN")));
    }

    /** For what is said in an address: not found. */
    SupplierSummary required(PlatformClient platform, String memberName) {
        return suppliers
                .findByMemberName(memberName)
                .filter(found -> isOf(platform, found))
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    static <T> T refusedAsProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (AskedTooOften refused) {
            throw new RequestRefused(Problem.TOO_MANY_REQUESTS, refused.problems(), refused.pause());
        } catch (SupplierRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }

    private static boolean isOf(PlatformClient platform, SupplierSummary supplier) {
        return Objects.equals(supplier.platformClientId(), platform.id());
    }

    private static RequestRefused invalid(FieldProblem problem) {
        return new RequestRefused(Problem.INVALID, List.of(problem));
    }
}
