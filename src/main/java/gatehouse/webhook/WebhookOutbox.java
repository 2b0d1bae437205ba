package gatehouse.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox of callbacks 回调发件箱: written with the fact it tells, sent later. */
@Service
public class WebhookOutbox {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final int ID_BYTES = 18;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Remembered wanted = new Remembered(Duration.ofSeconds(1));

    WebhookOutbox(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Whether anybody wants to be told anything: asked before what would be told is gathered, at every decision of the house. So
     * the answer is remembered for a second; an address that another node has taken is told from the next second on.
     */
    public boolean isWanted() {
        return wanted.get(() -> jdbc.sql("SELECT EXISTS (SELECT 1 FROM webhook_endpoint WHERE enabled)")
                .query(Boolean.class)
                .single());
    }

    /** The addresses change with the present transaction: what is remembered on this node is forgotten after it. */
    void addressesChange() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    wanted.forget();
                }
            });
        } else {
            wanted.forget();
        }
    }

    /**
     * Tells a platform, part of the caller's transaction; a key that is known already changes nothing.
     *
     * @param dedupeKey the same key is told once, whatever happens
     * @param type such as {@code application.approved}
     * @param data facts, no personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(long platform, String dedupeKey, String type, Instant at, Map<String, ?> data) {
        if (!isWantedBy(platform)) {
            return;
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", type);
        payload.put("timestamp", at.atZone(BEIJING).toOffsetDateTime().toString());
        payload.put("data", data);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO webhook_event
                                (message_id, platform_client_id, dedupe_key, type, payload, created_at)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(messageId(), platform, dedupeKey, type, json.writeValueAsString(payload), now)
                    .update(key, "id");
        } catch (DuplicateKeyException toldBefore) {
            return;
        }
        jdbc.sql("""
                        INSERT INTO webhook_delivery
                            (endpoint_id, event_id, state, attempts, not_before, created_at, version)
                        SELECT id, ?, 'PENDING', 0, ?, ?, 0 FROM webhook_endpoint
                        WHERE platform_client_id = ? AND enabled""")
                .params(Objects.requireNonNull(key.getKey()).longValue(), now, now, platform)
                .update();
    }

    private boolean isWantedBy(long platform) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM webhook_endpoint WHERE platform_client_id = ? AND enabled)")
                .param(platform)
                .query(Boolean.class)
                .single();
    }

    private String messageId() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return "msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
