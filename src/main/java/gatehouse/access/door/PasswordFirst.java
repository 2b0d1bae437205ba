package gatehouse.access.door;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterListener;
import com.vaadin.flow.router.ListenerPriority;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import gatehouse.access.CurrentUser;
import gatehouse.access.SignedIn;
import org.springframework.stereotype.Component;

/** Who must change the password 强制改密 comes nowhere before; who is nobody yet comes to the door of what was asked for. */
@Component
class PasswordFirst implements VaadinServiceInitListener {

    private final CurrentUser user;

    PasswordFirst(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(new Check(user)));
    }

    /** Before the check of roles, which knows one door only. */
    @ListenerPriority(1000)
    private static class Check implements BeforeEnterListener {

        private final transient CurrentUser user;

        Check(CurrentUser user) {
            this.user = user;
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            String path = "/" + event.getLocation().getPath();
            user.find()
                    .filter(SignedIn::mustChangePassword)
                    .map(person -> DoorPath.of(person.door()).password())
                    .filter(password -> !password.equals(path))
                    .ifPresent(password -> event.forwardTo(password.substring(1)));
        }
    }
}
