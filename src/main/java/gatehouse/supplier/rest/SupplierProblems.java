package gatehouse.supplier.rest;

import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.supplier.AskedTooOften;
import gatehouse.supplier.SupplierRefused;
import java.util.function.Supplier;

/** What a supplier is refused for 注册拒绝, as the interface says it. */
final class SupplierProblems {

    private SupplierProblems() {}

    static <T> T refusedAsProblem(Supplier<T> work) {
        try {
            return work.get();
        } catch (AskedTooOften refused) {
            throw new RequestRefused(Problem.TOO_MANY_REQUESTS, refused.problems(), refused.pause());
        } catch (SupplierRefused refused) {
            throw new RequestRefused(Problem.INVALID, refused.problems());
        }
    }
}
