package gatehouse.webhook;

import gatehouse.secrecy.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The secrets of an address 签名密钥: the present one, and for a while those it has replaced, so that a platform can change over
 * without losing a call. Sealed at rest.
 */
@Component
class WebhookSecrets {

    /** Whoever has lost the secret just shown asks for another; the one in use must not fall out by that. */
    static final int MOST_FORMER = 3;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookSecrets(JdbcClient jdbc, Vault vault, WebhookSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /** All that sign a call now, the newest first. */
    List<WebhookSecret> of(WebhookId endpoint) {
        List<WebhookSecret> secrets = new ArrayList<>(jdbc.sql("SELECT secret FROM webhook_endpoint WHERE id = ?")
                .param(endpoint.value())
                .query((row, _) -> opened(row.getBytes("secret")))
                .list());
        secrets.addAll(jdbc.sql("""
                        SELECT secret FROM webhook_former_secret WHERE endpoint_id = ? AND valid_until > ?
                        ORDER BY id DESC""")
                .params(endpoint.value(), utc(clock.instant()))
                .query((row, _) -> opened(row.getBytes("secret")))
                .list());
        return secrets;
    }

    /**
     * A new one in the place of the present one, which signs beside it until the time that is answered.
     *
     * @throws WebhookRefused where too many are replaced already and still sign
     */
    Instant replace(WebhookId endpoint, WebhookSecret secret) {
        Instant now = clock.instant();
        Instant until = now.plus(settings.secretOverlap()).truncatedTo(ChronoUnit.MILLIS);
        byte[] present = jdbc.sql("SELECT secret FROM webhook_endpoint WHERE id = ? FOR UPDATE")
                .param(endpoint.value())
                .query(byte[].class)
                .single();
        if (of(endpoint).size() > MOST_FORMER) {
            throw new WebhookRefused("secret", "TOO_MANY");
        }
        jdbc.sql("INSERT INTO webhook_former_secret (endpoint_id, secret, valid_until) VALUES (?, ?, ?)")
                .params(endpoint.value(), present, utc(until))
                .update();
        jdbc.sql("UPDATE webhook_endpoint SET secret = ? WHERE id = ?")
                .params(vault.seal(secret.value()), endpoint.value())
                .update();
        return until;
    }

    /** What signs no longer goes. */
    void forgetOld() {
        jdbc.sql("DELETE FROM webhook_former_secret WHERE valid_until <= ?")
                .param(utc(clock.instant()))
                .update();
    }

    private WebhookSecret opened(byte[] sealed) {
        return new WebhookSecret(vault.openText(sealed));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
