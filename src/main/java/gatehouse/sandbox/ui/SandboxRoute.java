package gatehouse.sandbox.ui;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import gatehouse.ui.StaffLayout;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Opens the sandbox's page where there is a sandbox: elsewhere there is no such route. */
@Component
@ConditionalOnProperty("gatehouse.sandbox.enabled")
class SandboxRoute implements VaadinServiceInitListener {

    static final String PATH = "sandbox";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        if (!routes.isPathAvailable(PATH)) {
            routes.setRoute(PATH, SandboxView.class, StaffLayout.class);
        }
    }
}
