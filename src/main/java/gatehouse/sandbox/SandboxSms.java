package gatehouse.sandbox;

import gatehouse.feed.ChangeFeed;
import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsReplies;
import gatehouse.sms.SmsReply;
import gatehouse.vocabulary.MobileNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The inbox 短信收件箱 of every phone in the sandbox. */
public class SandboxSms {

    /** The topic of the change feed upon which open inboxes look again. */
    public static final String TOPIC = "sandbox-sms";

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final ChangeFeed feed;
    private final SmsReplies replies;
    private final Clock clock;

    SandboxSms(JdbcTemplate jdbc, Vault vault, ChangeFeed feed, SmsReplies replies, Clock clock) {
        this.replies = replies;
        this.clock = clock;
        this.jdbc = jdbc;
        this.vault = vault;
        this.feed = feed;
    }

    /** The newest first; of one number, or of all. */
    public List<Received> newest(@Nullable String mobile, @Nullable Long before, int most) {
        List<Object> values = new ArrayList<>();
        values.add(before == null ? Long.MAX_VALUE : before);
        String where = "";
        if (mobile != null) {
            where = " AND mobile_hash = ?";
            values.add(vault.fingerprint(mobile));
        }
        values.add(most);
        return jdbc.query(
                "SELECT id, mobile, text, template, sent_at FROM sandbox_sms WHERE id < ?" + where
                        + " ORDER BY id DESC LIMIT ?",
                (row, _) -> received(row),
                values.toArray());
    }

    /** A phone answers 上行短信, as the provider would push it. */
    public void answer(MobileNumber mobile, String content) {
        replies.receive(new SmsReply("sandbox-" + UUID.randomUUID(), mobile, content, clock.instant()));
    }

    /** Taken once for one out-id, however often it is sent. */
    void take(String outId, String template, String text, String mobile, Instant sentAt) {
        int taken = jdbc.update(
                """
                        INSERT INTO sandbox_sms (out_id, template, text, mobile, mobile_hash, sent_at)
                        VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE out_id = out_id""",
                outId,
                template,
                text,
                vault.seal(mobile),
                vault.fingerprint(mobile),
                LocalDateTime.ofInstant(sentAt, ZoneOffset.UTC));
        if (taken == 1) {
            feed.append(TOPIC, 0, template);
        }
    }

    Optional<Long> find(String outId) {
        return jdbc.query("SELECT id FROM sandbox_sms WHERE out_id = ?", (row, _) -> row.getLong("id"), outId).stream()
                .findFirst();
    }

    private Received received(ResultSet row) throws SQLException {
        return new Received(
                row.getLong("id"),
                vault.openText(row.getBytes("mobile")),
                row.getString("text"),
                row.getString("template"),
                row.getObject("sent_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    /** One SMS as its phone shows it. */
    public record Received(long id, String mobile, String text, String template, Instant sentAt) {}
}
