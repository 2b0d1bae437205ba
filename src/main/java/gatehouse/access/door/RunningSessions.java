package gatehouse.access.door;

import gatehouse.access.AccountStore;
import gatehouse.access.SignedIn;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whom a running session still belongs to 会话归属: the same account, enabled, with the same password. */
@Component
class RunningSessions {

    private final ObjectProvider<AccountStore> stores;

    RunningSessions(ObjectProvider<AccountStore> stores) {
        this.stores = stores;
    }

    /** The person as the account is now; empty where the session has come to its end. */
    Optional<SignedIn> now(SignedIn known) {
        return stores.stream()
                .filter(store -> store.door() == known.door())
                .findFirst()
                .flatMap(store -> store.findByLogin(known.login()))
                .filter(SignedIn::enabled)
                .map(SignedIn::withoutSecret)
                .filter(account ->
                        account.id() == known.id() && account.passwordHash().equals(known.passwordHash()));
    }
}
