package gatehouse.ui;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The name of whoever is signed in 登录人姓名. */
@Component
class SignedInName {

    /** Empty where nobody is. */
    String get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Named named
                ? named.displayName()
                : "";
    }
}
