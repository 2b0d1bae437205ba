package gatehouse.webhook;

import gatehouse.access.Role;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The callback addresses of all platforms 回调管理, for administrators. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Role.ADMINISTRATOR + "')")
public class WebhookOverview {

    private final WebhookEndpoints endpoints;

    WebhookOverview(WebhookEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Transactional(readOnly = true)
    public List<WebhookRow> all() {
        return endpoints.all();
    }

    /**
     * Registers an address for a platform.
     *
     * @throws WebhookRefused where it cannot be called
     */
    public NewWebhook register(long platform, @Nullable String url) {
        return endpoints.register(platform, url);
    }

    public void enable(WebhookId id) {
        endpoints.find(id).ifPresent(endpoints::enable);
    }

    /**
     * A new secret; the former one signs beside it for a while.
     *
     * @throws WebhookRefused where that was done too often a moment ago
     */
    public Optional<RotatedWebhook> rotate(WebhookId id) {
        return endpoints.find(id).map(endpoints::rotate);
    }

    public void disable(WebhookId id) {
        endpoints.disable(id, "BY_HAND");
    }

    public void delete(WebhookId id) {
        endpoints.find(id).ifPresent(endpoints::delete);
    }

    @Transactional(readOnly = true)
    public List<DeliveryRow> deliveries(WebhookId id, int most) {
        return endpoints.deliveries(id, null, most);
    }

    public boolean replay(WebhookId id, long delivery) {
        return endpoints
                .find(id)
                .filter(webhook -> endpoints.replay(webhook, delivery))
                .isPresent();
    }
}
