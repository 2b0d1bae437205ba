package gatehouse.supplier;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.Role;
import gatehouse.access.SignedIn;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people of the suppliers' door: each supplier is one account. */
@Component
class SupplierAccounts implements AccountStore {

    private final SupplierRepository suppliers;
    /** For accounts without a password: the hash of one that nobody knows, checked as slowly as any other. */
    private final String unknowable;

    SupplierAccounts(SupplierRepository suppliers, PasswordEncoder passwords) {
        this.suppliers = suppliers;
        this.unknowable =
                Objects.requireNonNull(passwords.encode(UUID.randomUUID().toString()));
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
                supplier.passwordHash().orElse(unknowable),
                supplier.isEnabled(),
                false,
                Set.of(Role.SUPPLIER),
                Set.of());
    }
}
