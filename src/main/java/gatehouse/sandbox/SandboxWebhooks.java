package gatehouse.sandbox;

import gatehouse.feed.ChangeFeed;
import gatehouse.secrecy.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sample platform's receiver of webhooks 沙箱回调接收: checks the signature by itself, as the Standard Webhooks convention
 * tells every receiver, and shows the last calls.
 */
public class SandboxWebhooks {

    /** The topic of the change feed upon which open pages look again. */
    public static final String TOPIC = "sandbox-webhooks";

    static final int KEPT = 200;

    private static final int MOST_SECRETS = 3;
    private static final int LONGEST_BODY = 8000;
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TYPE = 60;
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ChangeFeed feed;
    private final JsonMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Clock real;

    /** @param real the time that senders stamp their calls with, however the sandbox's own clock was moved */
    SandboxWebhooks(
            JdbcClient jdbc,
            Vault vault,
            ChangeFeed feed,
            JsonMapper json,
            TransactionOperations transaction,
            Clock clock,
            Clock real) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.feed = feed;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
        this.real = real;
    }

    /**
     * Calls with this secret are taken from now on too; of those given before, the newest go on being good. False where it is
     * no secret.
     */
    @PreAuthorize("isAuthenticated()")
    public boolean trust(String secret) {
        if (!ReceivedSignature.isSecret(secret.strip())) {
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("INSERT INTO sandbox_webhook_secret (secret) VALUES (?)")
                    .param(vault.seal(secret.strip()))
                    .update();
            List<Long> good = jdbc.sql("SELECT id FROM sandbox_webhook_secret ORDER BY id DESC LIMIT " + MOST_SECRETS)
                    .query((row, _) -> row.getLong("id"))
                    .list();
            jdbc.sql("DELETE FROM sandbox_webhook_secret WHERE id < ?")
                    .param(good.getLast())
                    .update();
        });
        return true;
    }

    /** Takes a call that is signed rightly and was sent just now; the same message again is the same message. */
    public boolean take(String messageId, String timestamp, String signatures, String body) {
        if (!isFresh(timestamp) || messageId.length() > LONGEST_ID || body.length() > LONGEST_BODY) {
            return false;
        }
        ReceivedSignature received = new ReceivedSignature(messageId, timestamp, signatures, body);
        int fitting = received.fitting(secrets());
        if (fitting > 0) {
            transaction.executeWithoutResult(_ -> keep(received, fitting));
        }
        return fitting > 0;
    }

    /** The newest first. */
    public List<Received> newest(int most) {
        return jdbc.sql("""
                        SELECT message_id, type, body, signatures, fitting, received_at, times FROM sandbox_webhook_call
                        ORDER BY id DESC LIMIT ?""").param(most).query((row, _) -> received(row)).list();
    }

    private boolean isFresh(String timestamp) {
        return SECONDS.matcher(timestamp).matches()
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), real.instant())
                                .abs()
                                .compareTo(TOLERANCE)
                        <= 0;
    }

    private List<String> secrets() {
        return jdbc.sql("SELECT secret FROM sandbox_webhook_secret")
                .query((row, _) -> vault.openText(row.getBytes("secret")))
                .list();
    }

    private void keep(ReceivedSignature received, int fitting) {
        jdbc.sql("""
                        INSERT INTO sandbox_webhook_call
                            (message_id, type, body, signatures, fitting, received_at, times)
                        VALUES (:id, :type, :body, :signatures, :fitting, :now, 1)
                        ON DUPLICATE KEY UPDATE times = times + 1, signatures = VALUES(signatures),
                            fitting = VALUES(fitting)""")
                .param("id", received.messageId())
                .param("type", type(received.body()))
                .param("body", received.body())
                .param("signatures", received.signatures().size())
                .param("fitting", fitting)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        jdbc.sql("SELECT id FROM sandbox_webhook_call ORDER BY id DESC LIMIT 1 OFFSET " + KEPT)
                .query(Long.class)
                .optional()
                .ifPresent(last -> jdbc.sql("DELETE FROM sandbox_webhook_call WHERE id <= ?")
                        .param(last)
                        .update());
        feed.append(TOPIC, 0, "received");
    }

    private String type(String body) {
        try {
            String type = json.readTree(body).path("type").asString("");
            return type.substring(0, Math.min(type.length(), LONGEST_TYPE));
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    private static Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getString("message_id"),
                row.getString("type"),
                row.getString("body"),
                row.getInt("signatures"),
                row.getInt("fitting"),
                row.getInt("times"),
                row.getObject("received_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /**
     * One message as it was received.
     *
     * @param signatures how many it carried
     * @param fitting how many of them were made with a secret that is known here
     * @param times how often it came
     */
    public record Received(
            String messageId, String type, String body, int signatures, int fitting, int times, Instant receivedAt) {}
}
