package gatehouse.supplier;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.NobodysPassword;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of the suppliers' door: each supplier is one account. */
@Component
class SupplierAccounts implements AccountStore {

    private final SupplierRepository suppliers;
    private final NobodysPassword nobodys;

    SupplierAccounts(SupplierRepository suppliers, NobodysPassword nobodys) {
        this.suppliers = suppliers;
        this.nobodys = nobodys;
    }

    @Override
    public Door door() {
        return Door.SUPPLIER;
    }

    @Override
    public Optional<SignedIn> findByLogin(String login) {
        return suppliers.findByMemberName(login).map(this::signedIn);
    }

    private SignedIn signedIn(Supplier supplier) {
        String memberName = supplier.memberName().value();
        return new SignedIn(
                Door.SUPPLIER,
                supplier.id().value(),
                memberName,
                memberName,
                supplier.passwordHash().orElseGet(nobodys::hash),
                supplier.isEnabled(),
                false,
                Set.of(Role.SUPPLIER),
                Set.of());
    }
}
