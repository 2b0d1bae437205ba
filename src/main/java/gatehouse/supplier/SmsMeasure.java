package gatehouse.supplier;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.secrecy.Vault;
import gatehouse.texts.FieldProblem;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many SMS one place may ask for within an hour 短信获取限制: a browser's address, or a platform, whose server asks for many
 * suppliers. Counted in the database, so that all nodes count together; a phone has limits of its own beside.
 */
@Component
class SmsMeasure {

    static final Duration HOUR = Duration.ofHours(1);

    private static final int NETWORK_BYTES = 8;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentUser user;
    private final SupplierSettings settings;
    private final Clock clock;

    SmsMeasure(JdbcClient jdbc, Vault vault, CurrentUser user, SupplierSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.user = user;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who asks, and for how many at most; the problem is what is told beyond. */
    record Asker(String name, int most, FieldProblem problem) {}

    /** The address that the present request comes from; none where it is no request. */
    Optional<Asker> address(String field) {
        int most = settings.codesPerAddress();
        return user.address()
                .map(address -> new Asker(
                        "address " + network(address),
                        most,
                        problem(field, "TOO_MANY_FROM_HERE", "supplier.code.TOO_MANY_FROM_HERE", most)));
    }

    /** The platform that the present request comes from, if it is one. */
    Optional<Asker> platform(String field) {
        return user.findPlatform().map(platform -> platform(field, platform));
    }

    private Asker platform(String field, PlatformClient platform) {
        int most = settings.invitationsPerPlatform();
        return new Asker(
                "platform " + platform.id(),
                most,
                problem(field, "TOO_MANY_OF_PLATFORM", "supplier.invitation.TOO_MANY_OF_PLATFORM", most));
    }

    /**
     * Until the end of the caller's transaction nobody else of the same place is served: many wishes at once are not more.
     *
     * @throws AskedTooOften where the place has to wait
     */
    void requireRoom(Asker asker) {
        Instant now = clock.instant();
        byte[] key = key(asker);
        // takes the row's lock whether it is there or not
        jdbc.sql("INSERT INTO sms_asker (asker, asked, since) VALUES (?, 0, ?) ON DUPLICATE KEY UPDATE asked = asked")
                .params(key, utc(now))
                .update();
        Asked asked = jdbc.sql("SELECT asked, since FROM sms_asker WHERE asker = ? FOR UPDATE")
                .param(key)
                .query((row, _) -> new Asked(
                        row.getInt("asked"),
                        row.getObject("since", LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                .single();
        Instant over = asked.since().plus(HOUR);
        if (asked.count() >= asker.most() && now.isBefore(over)) {
            throw new AskedTooOften(asker.problem(), Duration.between(now, over));
        }
    }

    /** One more; after an hour it begins anew. */
    void count(Asker asker) {
        Instant now = clock.instant();
        // the first assignment still sees the old time
        jdbc.sql("""
                        UPDATE sms_asker SET asked = IF(since <= :old, 1, asked + 1), since = IF(since <= :old, :now, since)
                        WHERE asker = :asker""")
                .param("old", utc(now.minus(HOUR)))
                .param("now", utc(now))
                .param("asker", key(asker))
                .update();
    }

    /** What counts no longer goes. */
    void forgetOld() {
        jdbc.sql("DELETE FROM sms_asker WHERE since <= ?")
                .param(utc(clock.instant().minus(HOUR)))
                .update();
    }

    private byte[] key(Asker asker) {
        return vault.fingerprint("sms " + asker.name());
    }

    /** Whoever has one address of the sixth version has a whole network of them. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException unreadable) {
            return address;
        }
    }

    private static FieldProblem problem(String field, String code, String messageKey, int most) {
        return new FieldProblem(field, code, messageKey, List.of(Integer.toString(most)));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Asked(int count, Instant since) {}
}
