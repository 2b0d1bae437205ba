package gatehouse.access.door;

import gatehouse.access.PlatformClient;
import gatehouse.access.PlatformClients;
import gatehouse.access.Role;
import gatehouse.access.Token;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a platform in by its bearer token 平台令牌, for this one request. */
class BearerToken extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private final PlatformClients platforms;

    BearerToken(PlatformClients platforms) {
        this.platforms = platforms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        token(request).flatMap(platforms::findByToken).ifPresent(BearerToken::admit);
        chain.doFilter(request, response);
    }

    private static Optional<Token> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty() && token.length() <= LONGEST)
                .map(Token::new);
    }

    private static void admit(PlatformClient platform) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                platform, null, List.of(new SimpleGrantedAuthority("ROLE_" + Role.PLATFORM))));
        SecurityContextHolder.setContext(context);
    }
}
