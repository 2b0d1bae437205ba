package gatehouse.supplier;

import gatehouse.secrecy.Vault;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
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

    static final int MOST_A_DAY = 10;
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

    /** A code just drawn: in clear for the SMS, and nowhere else. */
    record Fresh(long id, String code) {}

    /** None where one was sent a moment ago, or too many today. The caller holds the lock on the account. */
    Optional<Fresh> draw(String purpose, Supplier supplier) {
        Instant now = clock.instant();
        if (sentSince(now.minus(BETWEEN), purpose, supplier) > 0
                || sentSince(now.minus(DAY), purpose, supplier) >= MOST_A_DAY) {
            return Optional.empty();
        }
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                                INSERT INTO verification_code
                                    (purpose, mobile_hash, supplier_id, code_hash, created_at, expires_at, tries)
                                VALUES (?, ?, ?, ?, ?, ?, 0)""")
                .params(
                        purpose,
                        supplier.mobileHash(),
                        supplier.id().value(),
                        hash(purpose, supplier, code),
                        utc(now),
                        utc(now.plus(VALID)))
                .update(key, "id");
        return Optional.of(new Fresh(id(key), code));
    }

    /** Whether it is the code sent last; each answer costs a try, and a code is used once. */
    boolean redeem(String purpose, Supplier supplier, String typed) {
        Optional<Last> last = last(purpose, supplier);
        if (last.isEmpty() || !isTried(last.get())) {
            return false;
        }
        return MessageDigest.isEqual(last.get().codeHash(), hash(purpose, supplier, typed.strip()))
                && isUsed(last.get());
    }

    private Optional<Last> last(String purpose, Supplier supplier) {
        return jdbc.sql("""
                                SELECT id, code_hash FROM verification_code
                                WHERE mobile_hash = ? AND purpose = ? AND supplier_id = ?
                                ORDER BY created_at DESC, id DESC LIMIT 1""")
                .params(supplier.mobileHash(), purpose, supplier.id().value())
                .query((row, number) -> new Last(row.getLong("id"), row.getBytes("code_hash")))
                .optional();
    }

    /** Counted before it is compared, so that parallel guesses are counted too. */
    private boolean isTried(Last last) {
        return jdbc.sql("""
                                UPDATE verification_code SET tries = tries + 1
                                WHERE id = ? AND tries < ? AND used_at IS NULL AND expires_at > ?""").params(last.id(), MOST_TRIES, utc(clock.instant())).update() == 1;
    }

    private boolean isUsed(Last last) {
        return jdbc.sql("UPDATE verification_code SET used_at = ? WHERE id = ? AND used_at IS NULL")
                        .params(utc(clock.instant()), last.id())
                        .update()
                == 1;
    }

    private int sentSince(Instant since, String purpose, Supplier supplier) {
        return jdbc.sql(
                        "SELECT COUNT(*) FROM verification_code WHERE mobile_hash = ? AND purpose = ? AND created_at > ?")
                .params(supplier.mobileHash(), purpose, utc(since))
                .query(Integer.class)
                .single();
    }

    private byte[] hash(String purpose, Supplier supplier, String code) {
        return vault.fingerprint(purpose + " " + supplier.id().value() + " " + code);
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
