package gatehouse.supplier;

import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.TypedCode;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** 验证码: six digits, five minutes, five tries; one a minute and ten a day for one phone. Only its hash is kept. */
@Component
class VerificationCodes {

    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration BETWEEN = Duration.ofMinutes(1);
    /** The provider counts 24 hours back, not days. */
    static final Duration DAY = Duration.ofHours(24);

    private static final Duration HOUR = Duration.ofHours(1);

    static final int MOST_A_DAY = 10;
    static final int MOST_AN_HOUR = 5;
    static final int MOST_TRIES = 5;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    VerificationCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The phone that a code proves, and the account it is for, where there is one already. */
    record Phone(byte[] mobileHash, @Nullable SupplierId account) {

        static Phone of(Supplier supplier) {
            return new Phone(supplier.mobileHash(), supplier.id());
        }

        private @Nullable Long accountId() {
            return account == null ? null : account.value();
        }
    }

    /** What comes of the wish for a code. */
    sealed interface Draw {

        /** A code just drawn: in clear for the SMS, and nowhere else. */
        record Fresh(long id, String code) implements Draw {}

        /** One was sent a moment ago. */
        record TooSoon() implements Draw {}

        /** Five were sent within an hour. */
        record TooManyThisHour() implements Draw {}

        /** Ten were sent in the last 24 hours. */
        record TooMany() implements Draw {}
    }

    /** The provider counts by phone, whatever the codes are for; so do we, one wish at a time. */
    Draw draw(String purpose, Phone phone) {
        Instant now = clock.instant();
        lock(phone, now);
        if (sentSince(now.minus(BETWEEN), phone) > 0) {
            return new Draw.TooSoon();
        }
        if (sentSince(now.minus(DAY), phone) >= MOST_A_DAY) {
            return new Draw.TooMany();
        }
        if (sentSince(now.minus(HOUR), phone) >= MOST_AN_HOUR) {
            // the provider would hold it back until it is worth nothing any more
            return new Draw.TooManyThisHour();
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                                INSERT INTO verification_code
                                    (purpose, mobile_hash, supplier_id, code_hash, created_at, expires_at, tries)
                                VALUES (?, ?, ?, ?, ?, ?, 0)""")
                .param(purpose)
                .param(phone.mobileHash())
                .param(phone.accountId())
                .param(hash(purpose, phone, code))
                .param(utc(now))
                .param(utc(now.plus(VALID)))
                .update(key, "id");
        return new Draw.Fresh(id(key), code);
    }

    /** Whether it is the code sent last; each answer costs a try, and a code is used once. */
    boolean redeem(String purpose, Phone phone, String typed) {
        return verify(purpose, phone, typed).filter(this::use).isPresent();
    }

    /** The id of the code sent last, if this is it; each answer costs a try. */
    Optional<Long> verify(String purpose, Phone phone, String typed) {
        return last(purpose, phone)
                .filter(this::isTried)
                .filter(last -> MessageDigest.isEqual(
                        last.codeHash(),
                        hash(purpose, phone, TypedCode.of(typed).value())))
                .map(Last::id);
    }

    /** Whether it was not used before. */
    boolean use(long id) {
        return jdbc.sql("UPDATE verification_code SET used_at = ? WHERE id = ? AND used_at IS NULL")
                        .params(utc(clock.instant()), id)
                        .update()
                == 1;
    }

    private void lock(Phone phone, Instant now) {
        jdbc.sql("""
                        INSERT INTO verification_phone (mobile_hash, asked_at) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE asked_at = VALUES(asked_at)""").params(phone.mobileHash(), utc(now)).update();
        jdbc.sql("SELECT asked_at FROM verification_phone WHERE mobile_hash = ? FOR UPDATE")
                .param(phone.mobileHash())
                .query(LocalDateTime.class)
                .single();
    }

    private Optional<Last> last(String purpose, Phone phone) {
        return jdbc.sql("""
                                SELECT id, code_hash FROM verification_code
                                WHERE mobile_hash = ? AND purpose = ? AND supplier_id <=> ?
                                ORDER BY created_at DESC, id DESC LIMIT 1""")
                .param(phone.mobileHash())
                .param(purpose)
                .param(phone.accountId())
                .query((row, number) -> new Last(row.getLong("id"), row.getBytes("code_hash")))
                .optional();
    }

    /** Counted before it is compared, so that parallel guesses are counted too. */
    private boolean isTried(Last last) {
        return jdbc.sql("""
                                UPDATE verification_code SET tries = tries + 1
                                WHERE id = ? AND tries < ? AND used_at IS NULL AND expires_at > ?""").params(last.id(), MOST_TRIES, utc(clock.instant())).update() == 1;
    }

    private int sentSince(Instant since, Phone phone) {
        return jdbc.sql("SELECT COUNT(*) FROM verification_code WHERE mobile_hash = ? AND created_at > ?")
                .params(phone.mobileHash(), utc(since))
                .query(Integer.class)
                .single();
    }

    private byte[] hash(String purpose, Phone phone, String code) {
        String holder = phone.account() == null
                ? HexFormat.of().formatHex(phone.mobileHash())
                : Long.toString(phone.account().value());
        return vault.fingerprint(purpose + " " + holder + " " + code);
    }

    private static long id(GeneratedKeyHolder key) {
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("The database gave no id");
        }
        return id.longValue();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Last(long id, byte[] codeHash) {}
}
