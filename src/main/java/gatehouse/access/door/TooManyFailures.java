package gatehouse.access.door;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Not now 登录过于频繁: there were too many failures, of this login or from this address. */
class TooManyFailures extends AuthenticationException {

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("Too many failures");
        this.wait = wait;
    }

    /** In whole minutes, rounded up: what a person can use. */
    long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
