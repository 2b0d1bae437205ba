package gatehouse.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The content security policy 内容安全策略 of the pages: only our own scripts, and inline only those that carry the nonce of
 * this one response. Vaadin evaluates what the server sends, hence {@code unsafe-eval}.
 */
final class ContentSecurity {

    static final String HEADER = "Content-Security-Policy";

    /** For answers that are no page at all. */
    static final String OF_MACHINES = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Swagger UI brings its scripts as files of our own. */
    static final String OF_SWAGGER = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private static final String NONCE = ContentSecurity.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private ContentSecurity() {}

    static HeaderWriter ofPages() {
        return ContentSecurity::write;
    }

    private static void write(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            response.setHeader(
                    HEADER,
                    ("default-src 'self'; script-src 'self' 'nonce-%s' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                                    + " frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self';"
                                    + " object-src 'none'")
                            .formatted(nonce(request)));
        }
    }

    /** The nonce of this request, drawn when it is first asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String drawn) {
            return drawn;
        }
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }
}
