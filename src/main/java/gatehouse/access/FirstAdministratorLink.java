package gatehouse.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link of the first administrator 首位管理员链接 into the log, where there are no sample accounts. */
@Component
@ConditionalOnProperty(name = "gatehouse.sandbox.enabled", havingValue = "false", matchIfMissing = true)
class FirstAdministratorLink {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorLink.class);

    private final FirstAdministrator first;
    private final AccessSettings settings;

    FirstAdministratorLink(FirstAdministrator first, AccessSettings settings) {
        this.first = first;
        this.settings = settings;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        first.invite()
                .ifPresent(token -> LOG.info(
                        "There is no administrator yet. Within {} hours, open once: http://localhost:{}/first-administrator?token={}"
                                + " (or the same path at this application's public address; the newest such line counts)",
                        settings.firstAdministratorLink().toHours(),
                        port,
                        token.value()));
    }
}
