package gatehouse.access.door;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.WrappedHttpSession;
import gatehouse.access.AccountChanged;
import gatehouse.access.CurrentUser;
import gatehouse.access.SignedIn;
import gatehouse.feed.Change;
import gatehouse.feed.ChangeFeed;
import gatehouse.ui.PageGuard;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The open pages of somebody whose account changed 已打开的页面, on whatever node: with a disabled account or another password
 * they leave at once, without a click, because what comes in by itself would go on being shown; other duties count at once.
 */
@Component
class OpenPages implements PageGuard {

    private static final String TOPIC = "account";

    private final ChangeFeed feed;
    private final CurrentUser user;
    private final RunningSessions sessions;

    OpenPages(ChangeFeed feed, CurrentUser user, RunningSessions sessions) {
        this.feed = feed;
        this.user = user;
        this.sessions = sessions;
    }

    @EventListener
    void on(AccountChanged changed) {
        feed.append(TOPIC, changed.id(), changed.door().name());
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public void heard(UI page, List<Change> changes) {
        user.find()
                .filter(me -> changes.stream()
                        .anyMatch(change -> change.subject() == me.id()
                                && change.detail().equals(me.door().name())))
                .ifPresent(me -> lookAfter(page, me));
    }

    private void lookAfter(UI page, SignedIn known) {
        Optional<SignedIn> now = sessions.now(known);
        if (now.isEmpty()) {
            session(page).ifPresent(FreshPrincipal::lookAgain);
            page.getPage().setLocation(DoorPath.of(known.door()).changed().substring(1));
        } else if (!now.get().equals(known)) {
            session(page).ifPresent(session -> FreshPrincipal.keep(now.get(), session));
            if (!now.get().roles().equals(known.roles())) {
                // the page itself may be one that the person may open no longer
                page.getPage().reload();
            }
        }
    }

    private static Optional<HttpSession> session(UI page) {
        return page.getSession().getSession() instanceof WrappedHttpSession wrapped
                ? Optional.of(wrapped.getHttpSession())
                : Optional.empty();
    }
}
