package gatehouse.access;

import gatehouse.audit.Actor;
import gatehouse.audit.ActorNames;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Staff first, then suppliers 操作人查找. */
@Component
class ActorsOfBothDoors implements ActorNames {

    private final ObjectProvider<AccountStore> stores;

    ActorsOfBothDoors(ObjectProvider<AccountStore> stores) {
        this.stores = stores;
    }

    @Override
    public List<Actor> named(String login) {
        return stores.stream()
                .sorted(Comparator.comparing(AccountStore::door))
                .flatMap(store -> store.findByLogin(login).stream())
                .map(SignedIn::actor)
                .toList();
    }
}
