package gatehouse.sandbox;

import gatehouse.access.PlatformClient;
import gatehouse.access.SignedIn;
import java.util.Collection;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who does something in a sample 样例人物: signed in while it is done, and no longer. */
record SampleActor(Object who, Collection<? extends GrantedAuthority> authorities) {

    static SampleActor of(SignedIn person) {
        return new SampleActor(person, person.getAuthorities());
    }

    static SampleActor of(PlatformClient platform) {
        return new SampleActor(platform, AuthorityUtils.createAuthorityList("ROLE_PLATFORM"));
    }

    void does(Runnable work) {
        doing(() -> {
            work.run();
            return true;
        });
    }

    <T> T doing(Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, authorities));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
