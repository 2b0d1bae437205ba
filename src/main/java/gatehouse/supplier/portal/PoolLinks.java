package gatehouse.supplier.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.access.SignedIn;
import gatehouse.supplier.SupplierId;
import gatehouse.supplier.Suppliers;
import gatehouse.ui.PortalPart;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The way to the pools 合格供应商库入口, and for buyers to their invitations. */
@org.springframework.stereotype.Component
@Order(20)
class PoolLinks implements PortalPart {

    private final CurrentUser user;
    private final Suppliers suppliers;

    PoolLinks(CurrentUser user, Suppliers suppliers) {
        this.user = user;
        this.suppliers = suppliers;
    }

    @Override
    public Optional<Component> draw() {
        return user.find().filter(person -> person.door() == Door.SUPPLIER).map(this::links);
    }

    private Component links(SignedIn person) {
        UI ui = UI.getCurrent();
        var links = new Div(
                new Anchor("portal", ui.getTranslation("supplier.to-home")),
                new Anchor("portal/pool", ui.getTranslation("supplier.pool")));
        if (suppliers.tradeRoleOf(new SupplierId(person.id())).buys()) {
            links.add(new Anchor("portal/invitations", ui.getTranslation("supplier.invitations")));
        }
        links.addClassName("gh-portal-facts");
        return links;
    }
}
