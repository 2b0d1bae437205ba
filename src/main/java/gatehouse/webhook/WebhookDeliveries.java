package gatehouse.webhook;

import gatehouse.secrecy.Vault;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The deliveries that are due, taken by one sender at a time under a lease, and what became of them. */
@Component
class WebhookDeliveries {

    // one state a statement, and nothing asked for outside the index: what it skipped would stay locked
    private static final String DUE = """
            SELECT id FROM webhook_delivery WHERE state = ? AND not_before <= ?
            ORDER BY not_before, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final WebhookEndpoints endpoints;
    private final WebhookSettings settings;
    private final Clock clock;
    private final TransactionOperations transaction;

    WebhookDeliveries(
            JdbcClient jdbc,
            Vault vault,
            WebhookEndpoints endpoints,
            WebhookSettings settings,
            Clock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.endpoints = endpoints;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes what is due, first what another sender left behind. */
    List<TakenDelivery> take(int most) {
        return Objects.requireNonNull(transaction.execute(_ -> takeNow(most)));
    }

    private List<TakenDelivery> takeNow(int most) {
        Instant now = clock.instant();
        List<Long> due = new ArrayList<>(due(DeliveryState.SENDING, now, most));
        if (due.size() < most) {
            due.addAll(due(DeliveryState.PENDING, now, most - due.size()));
        }
        if (due.isEmpty()) {
            return List.of();
        }
        jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'SENDING', not_before = :until, attempts = attempts + 1,
                            version = version + 1
                        WHERE id IN (:ids)""")
                .param("until", utc(now.plus(settings.lease())))
                .param("ids", due)
                .update();
        return jdbc.sql("""
                        SELECT d.id, d.version, d.attempts, d.endpoint_id, e.url, e.secret, v.message_id, v.payload
                        FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
                            JOIN webhook_event v ON v.id = d.event_id
                        WHERE d.id IN (:ids) ORDER BY d.id""")
                .param("ids", due)
                .query((row, _) -> new TakenDelivery(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getInt("attempts"),
                        new WebhookId(row.getLong("endpoint_id")),
                        URI.create(row.getString("url")),
                        new WebhookSecret(vault.openText(row.getBytes("secret"))),
                        row.getString("message_id"),
                        row.getString("payload")))
                .list();
    }

    private List<Long> due(DeliveryState state, Instant now, int most) {
        return jdbc.sql(DUE)
                .params(state.name(), utc(now), most)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** The answer of a sender whose lease is over changes nothing. */
    void answered(TakenDelivery delivery, CallAnswer answer) {
        transaction.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            if (!isWritten(delivery, answer, now)) {
                return;
            }
            log(delivery, answer, now);
            if (answer.isTaken()) {
                jdbc.sql("UPDATE webhook_endpoint SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL")
                        .param(delivery.endpoint().value())
                        .update();
            } else if (answer.isGone()) {
                endpoints.disable(delivery.endpoint(), "GONE");
            } else {
                failing(delivery.endpoint(), now);
            }
        });
    }

    /** What is older than it is remembered for goes. */
    void forgetOld() {
        jdbc.sql("DELETE FROM webhook_event WHERE created_at < ? LIMIT 5000")
                .param(utc(clock.instant().minus(settings.kept())))
                .update();
    }

    private boolean isWritten(TakenDelivery delivery, CallAnswer answer, Instant now) {
        List<Duration> pauses = settings.pauses();
        boolean again = !answer.isTaken() && !answer.isGone() && delivery.attempts() <= pauses.size();
        DeliveryState state =
                answer.isTaken() ? DeliveryState.DELIVERED : again ? DeliveryState.PENDING : DeliveryState.FAILED;
        Instant notBefore = again ? now.plus(pauses.get(delivery.attempts() - 1)) : now;
        return jdbc.sql("""
                        UPDATE webhook_delivery SET state = ?, not_before = ?, finished_at = ?, last_status = ?,
                            last_error = ?, version = version + 1
                        WHERE id = ? AND version = ?""")
                        .param(state.name())
                        .param(utc(notBefore))
                        .param(again ? null : utc(now))
                        .param(answer.status())
                        .param(answer.error())
                        .param(delivery.id())
                        .param(delivery.version())
                        .update()
                == 1;
    }

    private void log(TakenDelivery delivery, CallAnswer answer, Instant now) {
        jdbc.sql("""
                        INSERT INTO webhook_attempt (delivery_id, at, status, duration_ms, error, response)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .param(delivery.id())
                .param(utc(now))
                .param(answer.status())
                .param(answer.milliseconds())
                .param(answer.error())
                .param(answer.response())
                .update();
    }

    private void failing(WebhookId endpoint, Instant now) {
        jdbc.sql("UPDATE webhook_endpoint SET failing_since = ? WHERE id = ? AND failing_since IS NULL")
                .params(utc(now), endpoint.value())
                .update();
        boolean forTooLong = endpoints
                .find(endpoint)
                .filter(webhook -> isTooLong(webhook.failingSince(), now))
                .isPresent();
        if (forTooLong) {
            endpoints.disable(endpoint, "FAILING");
        }
    }

    private boolean isTooLong(@Nullable Instant since, Instant now) {
        return since != null && !now.isBefore(since.plus(settings.disableAfter()));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
