package gatehouse.access.door;

import gatehouse.access.AccountStore;
import gatehouse.access.Door;
import gatehouse.access.NobodysPassword;
import gatehouse.access.PasswordRule;
import gatehouse.access.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets a person in by a door 登录校验: only the accounts of that door are asked, so that the same login at the other door is
 * somebody else. What is refused says neither whether the account exists nor whether it is disabled, and takes as long.
 */
@Component
class DoorAuthentication implements AuthenticationProvider {

    private final ObjectProvider<AccountStore> stores;
    private final PasswordEncoder passwords;
    private final LoginThrottle throttle;
    private final SignInRecord record;
    private final NobodysPassword nobodys;

    DoorAuthentication(
            ObjectProvider<AccountStore> stores,
            PasswordEncoder passwords,
            LoginThrottle throttle,
            SignInRecord record,
            NobodysPassword nobodys) {
        this.stores = stores;
        this.passwords = passwords;
        this.throttle = throttle;
        this.record = record;
        this.nobodys = nobodys;
    }

    @Override
    public Authentication authenticate(Authentication knocking) {
        if (!(knocking.getDetails() instanceof DoorDetails at)) {
            throw new IllegalStateException("Not at a door");
        }
        String login = knocking.getName();
        Optional<SignedIn> known = find(at.door(), login);
        Optional<Duration> wait = throttle.knock(at.door(), login, at.address());
        if (wait.isPresent()) {
            record.blocked(at, login, known);
            throw new TooManyFailures(wait.get());
        }
        if (!matches(String.valueOf(knocking.getCredentials()), known)
                || !known.map(SignedIn::enabled).orElse(false)) {
            record.failed(at, login, known);
            throw new BadCredentialsException("Wrong login or password");
        }
        SignedIn person = known.orElseThrow();
        throttle.admitted(at.door(), login, at.address());
        record.admitted(at, person);
        SignedIn principal = person.withoutSecret();
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private Optional<SignedIn> find(Door door, String login) {
        return stores.stream()
                .filter(store -> store.door() == door)
                .findFirst()
                .flatMap(store -> store.findByLogin(login));
    }

    /** A password is hashed and compared in any case, so that an unknown login takes as long as a known one. */
    private boolean matches(String typed, Optional<SignedIn> known) {
        // asked for in any case: the first to ask waits until it is made, known or not
        String nobodysHash = nobodys.hash();
        String hash = known.map(SignedIn::passwordHash)
                .filter(kept -> !kept.isEmpty())
                .orElse(nobodysHash);
        boolean tooLong = typed.getBytes(StandardCharsets.UTF_8).length > PasswordRule.MOST_BYTES;
        return passwords.matches(tooLong ? "" : typed, hash) && !tooLong && known.isPresent();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
