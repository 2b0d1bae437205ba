package gatehouse.access.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Addresses that nothing but Vaadin answers: a signed-in person who mistypes one gets the frame's own "not found" page.
 * Whatever a controller answers is none of them, and stays denied until it is named.
 */
@Component
class OnlyVaadin implements AuthorizationManager<RequestAuthorizationContext> {

    private final AuthorizationManager<RequestAuthorizationContext> authenticated =
            AuthenticatedAuthorizationManager.authenticated();
    private final ObjectProvider<RequestMappingHandlerMapping> controllers;

    OnlyVaadin(ObjectProvider<RequestMappingHandlerMapping> controllers) {
        this.controllers = controllers;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> person, RequestAuthorizationContext asked) {
        AuthorizationResult signedIn = authenticated.authorize(person, asked);
        HttpServletRequest request = asked.getRequest();
        return new AuthorizationDecision(signedIn != null
                && signedIn.isGranted()
                && HttpMethod.GET.matches(request.getMethod())
                && !isAnsweredByController(request));
    }

    private boolean isAnsweredByController(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            List<RequestMappingHandlerMapping> mappings = controllers.stream().toList();
            for (RequestMappingHandlerMapping mapping : mappings) {
                if (mapping.getHandler(request) != null) {
                    return true;
                }
            }
            return false;
        } catch (Exception notAsAsked) { // such as a method or media type that the controller does not take
            return true;
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
