package gatehouse.deposit;

import gatehouse.access.CurrentUser;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The deposits of the supplier who is signed in 我的打款认证: nothing here takes a supplier, so nobody reaches another's. */
@Service
@PreAuthorize("hasRole('SUPPLIER')")
public class OwnDeposits {

    private final Deposits deposits;
    private final DepositKinds kinds;
    private final CurrentUser user;

    OwnDeposits(Deposits deposits, DepositKinds kinds, CurrentUser user) {
        this.deposits = deposits;
        this.kinds = kinds;
        this.user = user;
    }

    public DepositStanding standing(KindCode kind) {
        return deposits.standing(self(), kind);
    }

    /** The kind of this code; none where no deposit follows it. */
    public Optional<KindCode> find(String code) {
        return kinds.find(code);
    }

    public boolean fillsInHolder(KindCode kind) {
        return kinds.terms(kind).fillsInHolder();
    }

    /** What the approved form said of the account already; what is left open in a request is as it says. */
    public Optional<NamedAccount> named(KindCode kind) {
        return deposits.named(self(), kind);
    }

    /**
     * @throws DepositRefused naming what stands in the way, or every wrong field
     */
    public DepositRow request(KindCode kind, DepositRequest typed) {
        return deposits.request(self(), kind, typed);
    }

    /** What is worth a second look before it is sent. */
    public List<String> warnings(DepositRequest typed) {
        return deposits.warnings(typed);
    }

    /**
     * @throws DepositRefused where no amount is waited for, or what was entered cannot be read
     */
    public Verification verify(DepositId id, @Nullable String entered) {
        if (deposits.ownerOf(id).filter(self()::equals).isEmpty()) {
            throw new AccessDeniedException("Not one's own deposit");
        }
        return deposits.verify(id, entered);
    }

    private SupplierId self() {
        return new SupplierId(user.requiredSupplier().id());
    }
}
