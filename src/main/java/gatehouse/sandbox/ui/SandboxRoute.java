package gatehouse.sandbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import gatehouse.ui.StaffLayout;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Opens the sandbox's pages where there is a sandbox: elsewhere there is no such route. */
@org.springframework.stereotype.Component
@ConditionalOnProperty("gatehouse.sandbox.enabled")
class SandboxRoute implements VaadinServiceInitListener {

    static final String PATH = "sandbox";
    static final String BANK = "sandbox/bank";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        open(routes, PATH, SandboxView.class);
        open(routes, BANK, SandboxBankView.class);
    }

    private static void open(RouteConfiguration routes, String path, Class<? extends Component> view) {
        if (!routes.isPathAvailable(path)) {
            routes.setRoute(path, view, StaffLayout.class);
        }
    }
}
