package gatehouse.webhook;

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

    /** One dive into the index for each address and state, however much waits for it; those that answer come first. */
    private static final String LANES = """
            SELECT id, failing FROM (
                SELECT e.id, e.failing_since IS NOT NULL AS failing,
                    (SELECT d.not_before FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 'SENDING'
                     ORDER BY d.not_before, d.id LIMIT 1) AS left_behind,
                    (SELECT d.not_before FROM webhook_delivery d WHERE d.endpoint_id = e.id AND d.state = 'PENDING'
                     ORDER BY d.not_before, d.id LIMIT 1) AS waiting
                FROM webhook_endpoint e WHERE e.enabled) lane
            WHERE left_behind <= :now OR waiting <= :now
            ORDER BY failing, LEAST(COALESCE(left_behind, :now), COALESCE(waiting, :now)), id""";

    // one state a statement, and nothing asked for outside the index: what it skipped would stay locked
    private static final String DUE = """
            SELECT id FROM webhook_delivery WHERE endpoint_id = ? AND state = ? AND not_before <= ?
            ORDER BY not_before, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String UNDER_WAY = """
            SELECT COUNT(*) FROM webhook_delivery WHERE endpoint_id = ? AND state = 'SENDING' AND not_before > ?""";

    private final JdbcClient jdbc;
    private final WebhookSecrets secrets;
    private final WebhookEndpoints endpoints;
    private final WebhookSettings settings;
    private final Clock clock;
    private final TransactionOperations transaction;

    WebhookDeliveries(
            JdbcClient jdbc,
            WebhookSecrets secrets,
            WebhookEndpoints endpoints,
            WebhookSettings settings,
            Clock clock,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.endpoints = endpoints;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes what is due, of each address no more than may be under way to it, whichever node sends: an address that is slow
     * keeps a few calls waiting, and an address that fails one.
     *
     * @param most in all
     * @param kept of them, for addresses that answer
     */
    List<TakenDelivery> take(int most, int kept) {
        List<TakenDelivery> taken = new ArrayList<>();
        for (Lane lane : lanes()) {
            int room = most - taken.size() - (lane.failing() ? kept : 0);
            if (room > 0) {
                taken.addAll(Objects.requireNonNull(transaction.execute(_ -> takeOf(lane, room))));
            }
        }
        return taken;
    }

    private List<Lane> lanes() {
        return jdbc.sql(LANES)
                .param("now", utc(clock.instant()))
                .query((row, _) -> new Lane(new WebhookId(row.getLong("id")), row.getBoolean("failing")))
                .list();
    }

    /** First what another sender left behind. */
    private List<TakenDelivery> takeOf(Lane lane, int room) {
        Instant now = clock.instant();
        int most = Math.min(room, (lane.failing() ? 1 : settings.perEndpoint()) - underWay(lane, now));
        if (most <= 0) {
            return List.of();
        }
        List<Long> due = new ArrayList<>(due(lane, DeliveryState.SENDING, now, most));
        if (due.size() < most) {
            due.addAll(due(lane, DeliveryState.PENDING, now, most - due.size()));
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
        return taken(due, secrets.of(lane.endpoint()));
    }

    private List<TakenDelivery> taken(List<Long> ids, List<WebhookSecret> signing) {
        return jdbc.sql("""
                        SELECT d.id, d.version, d.attempts, d.endpoint_id, e.url, v.message_id, v.payload
                        FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
                            JOIN webhook_event v ON v.id = d.event_id
                        WHERE d.id IN (:ids) ORDER BY d.id""")
                .param("ids", ids)
                .query((row, _) -> new TakenDelivery(
                        row.getLong("id"),
                        row.getLong("version"),
                        row.getInt("attempts"),
                        new WebhookId(row.getLong("endpoint_id")),
                        URI.create(row.getString("url")),
                        signing,
                        row.getString("message_id"),
                        row.getString("payload")))
                .list();
    }

    private int underWay(Lane lane, Instant now) {
        return jdbc.sql(UNDER_WAY)
                .params(lane.endpoint().value(), utc(now))
                .query(Integer.class)
                .single();
    }

    private List<Long> due(Lane lane, DeliveryState state, Instant now, int most) {
        return jdbc.sql(DUE)
                .params(lane.endpoint().value(), state.name(), utc(now), most)
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

    /** What is older than it is remembered for goes, and the secrets that sign no longer. */
    void forgetOld() {
        secrets.forgetOld();
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

    /** The way to one address, of which there is something due. */
    private record Lane(WebhookId endpoint, boolean failing) {}
}
