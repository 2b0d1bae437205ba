package gatehouse.access.door;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/** Gives the inline scripts that Vaadin puts into its page the nonce 脚本随机数 that the page's policy asks for. */
@Component
class ScriptNonces implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ScriptNonces::add);
    }

    private static void add(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof VaadinServletRequest request) {
            String nonce = ContentSecurity.nonce(request.getHttpServletRequest());
            page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        }
    }
}
