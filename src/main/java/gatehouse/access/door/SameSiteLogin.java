package gatehouse.access.door;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody is signed in from another site's page 防登录伪造: the login forms carry no token, the browser says where they stand. */
class SameSiteLogin extends OncePerRequestFilter {

    private static final RequestMatcher LOGINS = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, DoorPath.STAFF.login()),
            pathPattern(HttpMethod.POST, DoorPath.SUPPLIER.login()));

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (LOGINS.matches(request) && ("cross-site".equals(site) || "same-site".equals(site))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }
}
