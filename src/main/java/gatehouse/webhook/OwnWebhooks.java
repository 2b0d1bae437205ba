package gatehouse.webhook;

import gatehouse.access.CurrentUser;
import gatehouse.access.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The callback addresses of the platform that asks 平台自己的回调; another's are not here. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Role.PLATFORM + "')")
public class OwnWebhooks {

    private final WebhookEndpoints endpoints;
    private final CurrentUser user;

    OwnWebhooks(WebhookEndpoints endpoints, CurrentUser user) {
        this.endpoints = endpoints;
        this.user = user;
    }

    /**
     * Registers an address.
     *
     * @throws WebhookRefused where it cannot be called
     */
    public NewWebhook register(@Nullable String url) {
        return endpoints.register(user.requiredPlatform().id(), url);
    }

    @Transactional(readOnly = true)
    public List<WebhookRow> all() {
        return endpoints.of(user.requiredPlatform().id());
    }

    /** False where there is none; so everywhere below. */
    public boolean delete(WebhookId id) {
        Optional<WebhookRow> own = own(id);
        own.ifPresent(endpoints::delete);
        return own.isPresent();
    }

    /**
     * The same address elsewhere, its secret and its log kept; false where there is none.
     *
     * @throws WebhookRefused where it cannot be called there
     */
    public boolean move(WebhookId id, String url) {
        Optional<WebhookRow> own = own(id);
        own.ifPresent(webhook -> endpoints.move(webhook, url));
        return own.isPresent();
    }

    /** Called again after it was disabled. */
    public boolean enable(WebhookId id) {
        Optional<WebhookRow> own = own(id);
        own.ifPresent(endpoints::enable);
        return own.isPresent();
    }

    /**
     * A new secret; the former one signs beside it for a while.
     *
     * @throws WebhookRefused where that was done too often a moment ago
     */
    public Optional<RotatedWebhook> rotate(WebhookId id) {
        return own(id).map(endpoints::rotate);
    }

    @Transactional(readOnly = true)
    public Optional<List<DeliveryRow>> deliveries(WebhookId id, @Nullable Long before, int most) {
        return own(id).map(_ -> endpoints.deliveries(id, before, most));
    }

    public boolean replay(WebhookId id, long delivery) {
        return own(id).filter(webhook -> endpoints.replay(webhook, delivery)).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean has(WebhookId id, long delivery) {
        return own(id).filter(webhook -> endpoints.has(webhook, delivery)).isPresent();
    }

    private Optional<WebhookRow> own(WebhookId id) {
        return endpoints
                .find(id)
                .filter(webhook ->
                        webhook.platformId() == user.requiredPlatform().id());
    }
}
