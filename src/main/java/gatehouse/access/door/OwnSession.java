package gatehouse.access.door;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import gatehouse.access.AccountChanged;
import gatehouse.access.AccountStore;
import gatehouse.access.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Who changes the own account stays signed in 本人会话: the session at hand learns of the change at once. */
@Component
class OwnSession {

    private final CurrentUser user;
    private final ObjectProvider<AccountStore> stores;

    OwnSession(CurrentUser user, ObjectProvider<AccountStore> stores) {
        this.user = user;
        this.stores = stores;
    }

    @TransactionalEventListener
    void learn(AccountChanged change) {
        if (!(VaadinService.getCurrentRequest() instanceof VaadinServletRequest request)) {
            return;
        }
        user.find()
                .filter(person -> person.door() == change.door() && person.id() == change.id())
                .flatMap(person -> stores.stream()
                        .filter(store -> store.door() == change.door())
                        .findFirst()
                        .flatMap(store -> store.findByLogin(change.login())))
                .ifPresent(person -> FreshPrincipal.replace(person.withoutSecret(), request.getSession()));
    }
}
