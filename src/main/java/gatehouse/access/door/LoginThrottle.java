package gatehouse.access.door;

import gatehouse.access.AccessSettings;
import gatehouse.access.AccountChanged;
import gatehouse.access.Door;
import gatehouse.secrecy.Vault;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing 登录限制: failures are counted per login and per address, in the database, so that all nodes count
 * together. Each try is counted as a failure before the password is looked at and taken back when it was right: many
 * tries at once are not more tries.
 */
@Service
public class LoginThrottle {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AccessSettings.Throttle settings;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, Vault vault, AccessSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings.throttle();
        this.clock = clock;
    }

    /** Counts a try; answers how long to wait when it may not be made at all. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> knock(Door door, String login, String address) {
        Instant now = clock.instant();
        // always in this order, so that two knocks never wait for each other
        byte[] loginKey = loginKey(door, login);
        byte[] addressKey = addressKey(door, address);
        Failures ofLogin = locked(loginKey);
        Failures ofAddress = locked(addressKey);
        Optional<Duration> wait = longer(ofLogin.wait(now), ofAddress.wait(now));
        if (wait.isEmpty()) {
            keep(loginKey, ofLogin.andOneMore(now, settings.loginFailures(), settings));
            keep(addressKey, ofAddress.andOneMore(now, settings.addressFailures(), settings));
        }
        return wait;
    }

    /** The password was right: the login starts afresh; of the address only this one try is taken back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void admitted(Door door, String login, String address) {
        jdbc.sql("DELETE FROM login_throttle WHERE door_key = ?")
                .param(loginKey(door, login))
                .update();
        jdbc.sql(
                        "UPDATE login_throttle SET failures = failures - 1, blocked_until = NULL WHERE door_key = ? AND failures > 0")
                .param(addressKey(door, address))
                .update();
    }

    /** Whose account has changed, mostly its password, was vouched for by a code, an administrator or a session: no longer one who guesses. */
    @EventListener
    @Transactional
    public void startAfresh(AccountChanged changed) {
        jdbc.sql("DELETE FROM login_throttle WHERE door_key = ?")
                .param(loginKey(changed.door(), changed.login()))
                .update();
    }

    /** Drops what is too old to count. */
    @Transactional
    public void forget() {
        jdbc.sql("DELETE FROM login_throttle WHERE last_failure < ?")
                .param(utc(clock.instant().minus(settings.forgottenAfter())))
                .update();
    }

    private Failures locked(byte[] key) {
        // takes the row's lock whether it is there or not
        jdbc.sql("INSERT INTO login_throttle (door_key, failures, last_failure) VALUES (?, 0, '1970-01-02')"
                        + " ON DUPLICATE KEY UPDATE failures = failures")
                .param(key)
                .update();
        return jdbc.sql(
                        "SELECT failures, last_failure, blocked_until FROM login_throttle WHERE door_key = ? FOR UPDATE")
                .param(key)
                .query((row, index) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("last_failure", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        instant(row.getObject("blocked_until", LocalDateTime.class))))
                .single();
    }

    private void keep(byte[] key, Failures failures) {
        jdbc.sql("UPDATE login_throttle SET failures = ?, last_failure = ?, blocked_until = ? WHERE door_key = ?")
                .param(failures.count())
                .param(utc(failures.last()))
                .param(failures.blockedUntil() == null ? null : utc(failures.blockedUntil()))
                .param(key)
                .update();
    }

    /** However the login is written: capitals or full-width letters give no tries more. */
    private byte[] loginKey(Door door, String login) {
        String folded =
                Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return vault.fingerprint("login " + door + " " + shortened(folded));
    }

    private byte[] addressKey(Door door, String address) {
        return vault.fingerprint("address " + door + " " + address);
    }

    private static String shortened(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length > 256 ? text.substring(0, 64) : text;
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return java.util.stream.Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
