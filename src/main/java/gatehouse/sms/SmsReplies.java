package gatehouse.sms;

import gatehouse.secrecy.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what phones answer 上行短信: each reply is read once, however often it is pushed. */
@Service
public class SmsReplies {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectProvider<SmsReplyReader> readers;
    private final Clock clock;

    SmsReplies(JdbcClient jdbc, Vault vault, ObjectProvider<SmsReplyReader> readers, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.readers = readers;
        this.clock = clock;
    }

    /** False where it was received before; then nothing happens. */
    @Transactional
    public boolean receive(SmsReply reply) {
        boolean fresh = isNew(reply);
        if (fresh) {
            readers.orderedStream().forEach(reader -> reader.read(reply));
        }
        return fresh;
    }

    private boolean isNew(SmsReply reply) {
        try {
            jdbc.sql("""
                            INSERT INTO sms_reply (sequence_id, mobile, mobile_hash, content, sent_at, received_at)
                            VALUES (?, ?, ?, ?, ?, ?)""")
                    .params(
                            reply.sequenceId(),
                            vault.seal(reply.mobile().value()),
                            vault.fingerprint(reply.mobile().value()),
                            vault.seal(reply.content()),
                            utc(reply.sentAt()),
                            utc(clock.instant()))
                    .update();
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
