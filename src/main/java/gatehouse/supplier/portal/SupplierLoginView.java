package gatehouse.supplier.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.DoorLogin;
import gatehouse.ui.PortalLayout;

/** The supplier door 供应商登录. */
@Route(value = "portal/login", layout = PortalLayout.class)
@AnonymousAllowed
class SupplierLoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CurrentUser user;
    private final DoorLogin form = new DoorLogin("portal/login", getTranslation("access.login.member-name"));

    SupplierLoginView(CurrentUser user) {
        this.user = user;
        addClassName("gh-portal-door");
        add(
                new H1(getTranslation("access.login.portal")),
                new Paragraph(getTranslation("access.login.supplier")),
                form,
                links());
    }

    private Div links() {
        Div links = new Div(
                new Anchor("portal/register", getTranslation("supplier.to-register")),
                new Anchor("portal/reset", getTranslation("supplier.to-reset")));
        links.addClassName("gh-portal-links");
        return links;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (user.find().filter(person -> person.door() == Door.SUPPLIER).isPresent()) {
            event.forwardTo("portal");
            return;
        }
        form.tell(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.login.portal-page");
    }
}
