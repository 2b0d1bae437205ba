package gatehouse.access.door;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import gatehouse.access.SignedIn;
import gatehouse.access.SignedOut;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where a door sends people 跳转: to the door, in by it, and out of it. */
final class DoorResponses {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();
    /** By which Spring Security would know again what was asked for before the door. */
    private static final Pattern MARK = Pattern.compile("[?&]continue$");

    private DoorResponses() {}

    /** To the door of what was asked for. */
    static AuthenticationEntryPoint entryPoint() {
        return (request, response, nobody) ->
                REDIRECT.sendRedirect(request, response, DoorPath.of(request).login());
    }

    static AuthenticationFailureHandler failed() {
        return (request, response, failure) ->
                REDIRECT.sendRedirect(request, response, DoorPath.of(request).login() + "?" + question(failure));
    }

    private static String question(AuthenticationException failure) {
        return failure instanceof TooManyFailures blocked ? "wait=" + blocked.minutes() : "error";
    }

    static LogoutSuccessHandler left(SignInRecord record, ApplicationEventPublisher events) {
        RedirectStrategy redirect = new UidlRedirectStrategy();
        return (request, response, authentication) -> {
            SignedIn person = authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                    ? signedIn
                    : null;
            if (person != null) {
                record.left(person);
                events.publishEvent(new SignedOut(person.door(), person.id()));
            }
            DoorPath path = person == null ? DoorPath.of(request) : DoorPath.of(person.door());
            redirect.sendRedirect(request, response, path.login());
        };
    }

    /** To where the person wanted to go, if that lies behind this door; else to the start page behind it. */
    static class Admitted extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

        private @Nullable RequestCache remembered;

        Admitted() {
            setRedirectStrategy((request, response, url) ->
                    REDIRECT.sendRedirect(request, response, MARK.matcher(url).replaceFirst("")));
        }

        @Override
        public void setRequestCache(RequestCache requestCache) {
            super.setRequestCache(requestCache);
            remembered = requestCache;
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                throws ServletException, IOException {
            RequestCache cache = remembered;
            SavedRequest wanted = cache == null ? null : cache.getRequest(request, response);
            if (cache != null && wanted != null && door(request, wanted) != DoorPath.of(request)) {
                cache.removeRequest(request, response);
            }
            super.onAuthenticationSuccess(request, response, authentication);
            if (cache != null) {
                // asked for once: nothing marks the page that it leads to
                cache.removeRequest(request, response);
            }
        }

        private static DoorPath door(HttpServletRequest request, SavedRequest wanted) {
            return DoorPath.ofPath(URI.create(wanted.getRedirectUrl())
                    .getPath()
                    .substring(request.getContextPath().length()));
        }

        @Override
        protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
            String target = super.determineTargetUrl(request, response);
            return target.equals(getDefaultTargetUrl()) ? DoorPath.of(request).home() : target;
        }
    }
}
