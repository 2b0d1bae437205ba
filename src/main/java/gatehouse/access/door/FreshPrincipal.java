package gatehouse.access.door;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.ApplicationConstants;
import gatehouse.access.AccessSettings;
import gatehouse.access.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks the account of a running session up again every few seconds 会话复核: a disabled account or a new password ends the
 * session, other roles and queues take effect, without a new login.
 */
class FreshPrincipal extends OncePerRequestFilter {

    private static final String LOOKED_UP_AT = FreshPrincipal.class.getName();

    private final RunningSessions sessions;
    private final long keptNanos;

    FreshPrincipal(RunningSessions sessions, AccessSettings settings) {
        this.sessions = sessions;
        this.keptNanos = settings.principalKept().toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn known
                && isDue(session)) {
            session.setAttribute(LOOKED_UP_AT, System.nanoTime());
            if (!isStillIn(known, session) && isOfAnOpenPage(request)) {
                leave(request, response, known);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        return !(session.getAttribute(LOOKED_UP_AT) instanceof Long at) || System.nanoTime() - at >= keptNanos;
    }

    /** What a page that is open already sends, when a person presses something. */
    private static boolean isOfAnOpenPage(HttpServletRequest request) {
        return HandlerHelper.RequestType.UIDL
                .getIdentifier()
                .equals(request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER));
    }

    /** Not "signed in too long ago" over a case that stays in sight: the page makes room for one that says why. */
    private static void leave(HttpServletRequest request, HttpServletResponse response, SignedIn known)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write(VaadinService.createCriticalNotificationJSON(
                        null,
                        null,
                        null,
                        request.getContextPath() + DoorPath.of(known.door()).changed()));
    }

    private boolean isStillIn(SignedIn known, HttpSession session) {
        Optional<SignedIn> now = sessions.now(known);
        if (now.isEmpty()) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            return false;
        }
        if (!now.get().equals(known)) {
            replace(now.get(), session);
        }
        return true;
    }

    /** Puts what is known now about the person into the running session and the request at hand. */
    static void replace(SignedIn person, HttpSession session) {
        SecurityContextHolder.setContext(keep(person, session));
    }

    /** Puts it into the session alone: a thread that serves many pages must not remember one person. */
    static SecurityContext keep(SignedIn person, HttpSession session) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        return context;
    }

    /** The next request of the session is not trusted for the seconds that are left. */
    static void lookAgain(HttpSession session) {
        session.removeAttribute(LOOKED_UP_AT);
    }
}
