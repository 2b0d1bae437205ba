package gatehouse.access;

import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Does something as a person. */
public final class SignedInAs {

    private SignedInAs() {}

    public static <T> T person(SignedIn person, Callable<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return act.call();
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void person(SignedIn person, Runnable act) {
        person(person, () -> {
            act.run();
            return true;
        });
    }
}
