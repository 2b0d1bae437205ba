package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first administrator 首位管理员: where nobody can sign in yet, a link that works once is given to whoever can read the
 * log of the application.
 */
@Service
@Transactional
public class FirstAdministrator {

    private static final int ONLY_ROW = 1;

    private final StaffAccountRepository accounts;
    private final StaffAccounts staff;
    private final AccessSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    FirstAdministrator(
            StaffAccountRepository accounts,
            StaffAccounts staff,
            AccessSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token, which takes the place of any before it; none once there is an administrator. */
    Optional<Token> invite() {
        if (accounts.countWorkingAdministrators() > 0) {
            return Optional.empty();
        }
        Token token = Token.draw("");
        jdbc.sql("INSERT INTO first_administrator (id, token_hash, created_at, used_at) VALUES (?, ?, ?, NULL)"
                        + " ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), created_at = VALUES(created_at),"
                        + " used_at = NULL")
                .params(ONLY_ROW, token.hash(), utc(clock.instant()))
                .update();
        return Optional.of(token);
    }

    /** Whether the link still works: what its page asks before it shows a form. */
    @Transactional(readOnly = true)
    public boolean isInvited(String token) {
        return jdbc.sql("SELECT COUNT(*) FROM first_administrator WHERE id = ? AND token_hash = ? AND used_at IS NULL"
                                + " AND created_at > ?")
                        .params(ONLY_ROW, new Token(token).hash(), utc(oldest()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses the link: the token is the permission. Two who use it at once are parted by the row. */
    public void accept(String token, String login, String displayName, String password) {
        int used = jdbc.sql("UPDATE first_administrator SET used_at = ? WHERE id = ? AND token_hash = ?"
                        + " AND used_at IS NULL AND created_at > ?")
                .params(utc(clock.instant()), ONLY_ROW, new Token(token).hash(), utc(oldest()))
                .update();
        if (used != 1 || accounts.countWorkingAdministrators() > 0) {
            throw new AccessRefused(Cause.LINK_NOT_VALID);
        }
        staff.register(
                Username.typed(login), password, new StaffDuties(displayName, Set.of(Role.ADMINISTRATOR), Set.of()));
    }

    private Instant oldest() {
        return clock.instant().minus(settings.firstAdministratorLink());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
