package gatehouse.sandbox;

import gatehouse.access.PlatformClient;
import gatehouse.webhook.NewWebhook;
import gatehouse.webhook.OwnWebhooks;
import gatehouse.webhook.WebhookRefused;
import gatehouse.webhook.WebhookRow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionOperations;

/** The sample platform wants to be called back 样例回调, by the sandbox's own receiver, wherever this start listens. */
class SampleWebhook {

    private static final Logger LOG = LoggerFactory.getLogger(SampleWebhook.class);
    private static final String PATH = "/sandbox/api/webhooks";
    private static final String HOST = "127.0.0.1";
    private static final int PATIENCE_MILLIS = 500;

    private final OwnWebhooks webhooks;
    private final SandboxWebhooks receiver;
    private final Environment environment;
    private final TransactionOperations transaction;

    SampleWebhook(
            OwnWebhooks webhooks,
            SandboxWebhooks receiver,
            Environment environment,
            TransactionOperations transaction) {
        this.webhooks = webhooks;
        this.receiver = receiver;
        this.environment = environment;
        this.transaction = transaction;
    }

    /** Once; where private addresses are forbidden even to the sandbox, or there is no port, there is none. */
    void open(PlatformClient platform) {
        SampleActor.of(platform)
                .does(() -> address().filter(_ -> sample().isEmpty()).ifPresent(this::register));
    }

    /** A start that listens elsewhere moves it along, unless another node of the sandbox is still there. */
    void followPort(PlatformClient platform) {
        SampleActor.of(platform)
                .does(() -> address()
                        .ifPresent(here -> sample().filter(known -> !known.url().equals(here))
                                .filter(known -> !isSomebodyAt(URI.create(known.url())))
                                .ifPresent(known -> webhooks.move(known.id(), here))));
    }

    private void register(String address) {
        try {
            transaction.executeWithoutResult(_ -> {
                NewWebhook registered = webhooks.register(address);
                receiver.trust(registered.secret().value());
            });
        } catch (WebhookRefused refused) {
            LOG.info("Sample data: no webhook, {}", refused.getMessage());
        }
    }

    private Optional<WebhookRow> sample() {
        return webhooks.all().stream()
                .filter(webhook -> URI.create(webhook.url()).getPath().equals(PATH)
                        && HOST.equals(URI.create(webhook.url()).getHost()))
                .findFirst();
    }

    private Optional<String> address() {
        return Optional.ofNullable(environment.getProperty("local.server.port"))
                .map(port -> "http://" + HOST + ":" + port + PATH);
    }

    private static boolean isSomebodyAt(URI url) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
