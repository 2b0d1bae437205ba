package gatehouse.access;

import gatehouse.access.AccessRefused.Cause;
import gatehouse.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The platform clients 平台客户端: machines that come in with a bearer token. */
@Service
@Transactional
public class PlatformClients {

    private static final String ADMINISTRATORS = "hasRole('ADMINISTRATOR')";

    private final PlatformAccountRepository accounts;
    private final Audit audit;
    private final Clock clock;

    PlatformClients(PlatformAccountRepository accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    @PreAuthorize(ADMINISTRATORS)
    @Transactional(readOnly = true)
    public List<PlatformRow> all() {
        return accounts.findAllByOrderByName().stream()
                .map(PlatformAccount::row)
                .toList();
    }

    /** Opens an account for a platform; its token is told once. */
    @PreAuthorize(ADMINISTRATORS)
    public Token issue(String name) {
        Token token = Token.draw(Token.PLATFORM);
        open(name, token);
        return token;
    }

    /** Opens an account with a known token: for the sample data, called by modules only. */
    public PlatformClient register(String name, Token token) {
        return open(name, token).client();
    }

    private PlatformAccount open(String name, Token token) {
        if (accounts.existsByName(name.strip())) {
            throw new AccessRefused(Cause.CLIENT_NAME_TAKEN);
        }
        PlatformAccount account = accounts.saveAndFlush(new PlatformAccount(name, token, clock.instant()));
        record("created", account);
        return account;
    }

    /** Puts a new token in the place of the old one, which stops working at once. */
    @PreAuthorize(ADMINISTRATORS)
    public Token rotate(long id) {
        Token token = Token.draw(Token.PLATFORM);
        PlatformAccount account = required(id);
        account.rotate(token);
        record("token-rotated", account);
        return token;
    }

    @PreAuthorize(ADMINISTRATORS)
    public void disable(long id) {
        PlatformAccount account = required(id);
        account.disable();
        record("disabled", account);
    }

    @PreAuthorize(ADMINISTRATORS)
    public void enable(long id) {
        PlatformAccount account = required(id);
        account.enable();
        record("enabled", account);
    }

    /** The platform that shows this token, unless it is disabled; asked at the door, where nobody is signed in. */
    @Transactional(readOnly = true)
    public Optional<PlatformClient> findByToken(Token token) {
        return accounts.findByTokenHashAndEnabledTrue(token.hash()).map(PlatformAccount::client);
    }

    private PlatformAccount required(long id) {
        return accounts.findById(id).orElseThrow(() -> new AccessRefused(Cause.NO_SUCH_ACCOUNT));
    }

    private void record(String what, PlatformAccount account) {
        audit.record("platform." + what, "platform:" + account.id(), account.name());
    }
}
