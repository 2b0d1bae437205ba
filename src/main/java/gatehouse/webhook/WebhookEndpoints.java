package gatehouse.webhook;

import gatehouse.audit.Audit;
import gatehouse.secrecy.Vault;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The callback addresses and what was delivered to them: the tables. */
@Component
class WebhookEndpoints {

    static final int MOST_A_PLATFORM = 10;

    private static final String URL = "url";

    private static final String ROW = """
            SELECT e.id, e.platform_client_id, p.name, e.url, e.enabled, e.disabled_reason, e.failing_since, e.created_at,
                (SELECT MAX(f.valid_until) FROM webhook_former_secret f WHERE f.endpoint_id = e.id) AS former_until
            FROM webhook_endpoint e JOIN platform_client p ON p.id = e.platform_client_id""";

    private final JdbcClient jdbc;
    private final WebhookOutbox outbox;
    private final Vault vault;
    private final WebhookSecrets secrets;
    private final WebhookAddress address;
    private final Audit audit;
    private final Clock clock;

    WebhookEndpoints(
            JdbcClient jdbc,
            WebhookOutbox outbox,
            Vault vault,
            WebhookSecrets secrets,
            WebhookAddress address,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.vault = vault;
        this.secrets = secrets;
        this.address = address;
        this.audit = audit;
        this.clock = clock;
    }

    NewWebhook register(long platform, @Nullable String typed) {
        address.broken(typed).ifPresent(code -> {
            throw new WebhookRefused(URL, code);
        });
        String url = Objects.requireNonNull(typed).strip();
        if (of(platform).size() >= MOST_A_PLATFORM) {
            throw new WebhookRefused(URL, "TOO_MANY");
        }
        WebhookSecret secret = WebhookSecret.draw();
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO webhook_endpoint (platform_client_id, url, secret, enabled, created_at)
                            VALUES (?, ?, ?, TRUE, ?)""")
                    .params(platform, url, vault.seal(secret.value()), utc(clock.instant()))
                    .update(key, "id");
        } catch (DuplicateKeyException known) {
            throw new WebhookRefused(URL, "TAKEN");
        }
        outbox.addressesChange();
        WebhookId id = new WebhookId(Objects.requireNonNull(key.getKey()).longValue());
        record("registered", id, host(url));
        return new NewWebhook(find(id).orElseThrow(), secret);
    }

    /** The former secret goes on signing for a while: no call is lost while the platform changes over. */
    RotatedWebhook rotate(WebhookRow webhook) {
        WebhookSecret secret = WebhookSecret.draw();
        Instant formerUntil = secrets.replace(webhook.id(), secret);
        record("secret-rotated", webhook.id(), host(webhook.url()));
        return new RotatedWebhook(find(webhook.id()).orElseThrow(), secret, formerUntil);
    }

    List<WebhookRow> all() {
        return jdbc.sql(ROW + " ORDER BY p.name, e.id")
                .query((row, _) -> row(row))
                .list();
    }

    List<WebhookRow> of(long platform) {
        return jdbc.sql(ROW + " WHERE e.platform_client_id = ? ORDER BY e.id")
                .param(platform)
                .query((row, _) -> row(row))
                .list();
    }

    Optional<WebhookRow> find(WebhookId id) {
        return jdbc.sql(ROW + " WHERE e.id = ?")
                .param(id.value())
                .query((row, _) -> row(row))
                .optional();
    }

    void move(WebhookRow webhook, String typed) {
        address.broken(typed).ifPresent(code -> {
            throw new WebhookRefused(URL, code);
        });
        try {
            jdbc.sql("UPDATE webhook_endpoint SET url = ? WHERE id = ?")
                    .params(typed.strip(), webhook.id().value())
                    .update();
        } catch (DuplicateKeyException known) {
            throw new WebhookRefused(URL, "TAKEN");
        }
        record("moved", webhook.id(), host(typed.strip()));
    }

    void delete(WebhookRow webhook) {
        jdbc.sql("DELETE FROM webhook_endpoint WHERE id = ?")
                .param(webhook.id().value())
                .update();
        record("deleted", webhook.id(), host(webhook.url()));
    }

    void enable(WebhookRow webhook) {
        jdbc.sql(
                        "UPDATE webhook_endpoint SET enabled = TRUE, disabled_reason = NULL, failing_since = NULL WHERE id = ?")
                .param(webhook.id().value())
                .update();
        outbox.addressesChange();
        record("enabled", webhook.id(), host(webhook.url()));
    }

    /** What waits for it has failed, and may be replayed once it is enabled again. */
    void disable(WebhookId id, String reason) {
        int disabled = jdbc.sql(
                        "UPDATE webhook_endpoint SET enabled = FALSE, disabled_reason = ? WHERE id = ? AND enabled")
                .params(reason, id.value())
                .update();
        if (disabled == 0) {
            return;
        }
        jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'FAILED', finished_at = ?, last_error = 'DISABLED',
                            version = version + 1
                        WHERE endpoint_id = ? AND state IN ('PENDING', 'SENDING')""").params(utc(clock.instant()), id.value()).update();
        record("disabled", id, reason);
    }

    /** The newest first. */
    List<DeliveryRow> deliveries(WebhookId id, @Nullable Long before, int most) {
        List<DeliveryRow> rows = jdbc.sql("""
                        SELECT d.id, v.message_id, v.type, d.state, d.attempts, d.created_at, d.not_before,
                            d.last_status, d.last_error
                        FROM webhook_delivery d JOIN webhook_event v ON v.id = d.event_id
                        WHERE d.endpoint_id = ? AND d.id < ? ORDER BY d.id DESC LIMIT ?""")
                .params(id.value(), before == null ? Long.MAX_VALUE : before, most)
                .query((row, _) -> delivery(row))
                .list();
        Map<Long, List<DeliveryRow.Attempt>> logs =
                log(rows.stream().map(DeliveryRow::id).toList());
        return rows.stream()
                .map(row -> new DeliveryRow(
                        row.id(),
                        row.messageId(),
                        row.type(),
                        row.state(),
                        row.attempts(),
                        row.createdAt(),
                        row.notBefore(),
                        row.lastStatus(),
                        row.lastError(),
                        logs.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Sent again under the same message id; false where it is on its way, or not of this address. */
    boolean replay(WebhookRow webhook, long delivery) {
        Instant now = clock.instant();
        boolean replayed =
                jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'PENDING', attempts = 0, not_before = ?, finished_at = NULL,
                            version = version + 1
                        WHERE id = ? AND endpoint_id = ? AND state IN ('DELIVERED', 'FAILED')""").params(utc(now), delivery, webhook.id().value()).update() == 1;
        if (replayed) {
            record("replayed", webhook.id(), "delivery " + delivery);
        }
        return replayed;
    }

    boolean has(WebhookRow webhook, long delivery) {
        return jdbc.sql("SELECT COUNT(*) FROM webhook_delivery WHERE id = ? AND endpoint_id = ?")
                        .params(delivery, webhook.id().value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    private Map<Long, List<DeliveryRow.Attempt>> log(List<Long> deliveries) {
        Map<Long, List<DeliveryRow.Attempt>> logs = new HashMap<>();
        if (!deliveries.isEmpty()) {
            jdbc.sql("""
                            SELECT delivery_id, at, status, duration_ms, error, response FROM webhook_attempt
                            WHERE delivery_id IN (:ids) ORDER BY id""").param("ids", deliveries).query(row -> {
                logs.computeIfAbsent(row.getLong("delivery_id"), _ -> new ArrayList<>())
                        .add(new DeliveryRow.Attempt(
                                instant(row, "at"),
                                row.getObject("status", Integer.class),
                                row.getInt("duration_ms"),
                                row.getString("error"),
                                row.getString("response")));
            });
        }
        return logs;
    }

    private void record(String what, WebhookId id, @Nullable String detail) {
        audit.record("webhook." + what, "webhook:" + id.value(), detail);
    }

    /** The rest of an address may carry a secret of its own. */
    private static @Nullable String host(String url) {
        return URI.create(url).getHost();
    }

    private WebhookRow row(ResultSet row) throws SQLException {
        Instant formerUntil = perhaps(row, "former_until");
        return new WebhookRow(
                new WebhookId(row.getLong("id")),
                row.getLong("platform_client_id"),
                row.getString("name"),
                row.getString("url"),
                row.getBoolean("enabled"),
                row.getString("disabled_reason"),
                perhaps(row, "failing_since"),
                formerUntil != null && formerUntil.isAfter(clock.instant()) ? formerUntil : null,
                instant(row, "created_at"));
    }

    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        return new DeliveryRow(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("type"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "not_before"),
                row.getObject("last_status", Integer.class),
                row.getString("last_error"),
                List.of());
    }

    private static @Nullable Instant perhaps(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
