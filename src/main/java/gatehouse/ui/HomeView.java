package gatehouse.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;

/** The start page 首页: it sends everybody to the first page that is theirs. */
@Route(value = "", layout = StaffLayout.class)
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PORTAL = "portal";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entries = MenuConfiguration.getMenuEntries();
        event.forwardTo(entries.isEmpty() ? PORTAL : entries.getFirst().path().replaceFirst("^/", ""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.product");
    }
}
