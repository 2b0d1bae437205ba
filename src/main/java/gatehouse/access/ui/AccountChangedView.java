package gatehouse.access.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.ui.EmptyState;

/** Where an open page goes when its account was disabled or got another password 账号已变更: nothing of the case stays in sight. */
@Route(value = "account-changed", autoLayout = false)
@RouteAlias(value = "portal/account-changed", autoLayout = false)
@AnonymousAllowed
class AccountChangedView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    AccountChangedView() {
        addClassName("gh-error-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean supplier = event.getLocation().getFirstSegment().equals("portal");
        removeAll();
        add(new EmptyState(
                getTranslation("access.account-changed.title"),
                getTranslation("access.account-changed.next"),
                new Anchor(supplier ? "portal/login" : "login", getTranslation("access.account-changed.sign-in"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account-changed.title");
    }
}
