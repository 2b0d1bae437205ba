package gatehouse.access;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is signed in now 当前登录人, at whichever door. */
@Component
public class CurrentUser {

    public Optional<SignedIn> find() {
        return principal(SignedIn.class);
    }

    public SignedIn required() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** The signed-in member of staff; denied for everybody else. */
    public SignedIn requiredStaff() {
        return find().filter(user -> user.door() == Door.STAFF)
                .orElseThrow(() -> new AccessDeniedException("Not a member of staff"));
    }

    /** The signed-in supplier; denied for everybody else. */
    public SignedIn requiredSupplier() {
        return find().filter(user -> user.door() == Door.SUPPLIER)
                .orElseThrow(() -> new AccessDeniedException("Not a supplier"));
    }

    public Optional<PlatformClient> findPlatform() {
        return principal(PlatformClient.class);
    }

    public PlatformClient requiredPlatform() {
        return findPlatform().orElseThrow(() -> new AccessDeniedException("Not a platform"));
    }

    /** The address that the present request comes from 来访地址, behind a proxy as the proxy tells it; none where it is no request. */
    public Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }

    private static <T> Optional<T> principal(Class<T> type) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && type.isInstance(authentication.getPrincipal())
                ? Optional.of(type.cast(authentication.getPrincipal()))
                : Optional.empty();
    }
}
