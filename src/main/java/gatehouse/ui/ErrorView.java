package gatehouse.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A view that could not be opened 页面出错: refused in a sentence, or failed under a number that stands in the log. */
@AnonymousAllowed
class ErrorView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private final transient UnexpectedErrors errors;

    ErrorView(UnexpectedErrors errors) {
        this.errors = errors;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        addClassName("gh-error-page");
        removeAll();
        var language = event.getUI().getLocale();
        var refusal = errors.refusal(parameter.getException(), language);
        var words = refusal.orElseGet(() -> errors.unexpected(parameter.getException(), language));
        add(new EmptyState(
                getTranslation(refusal.isPresent() ? "ui.denied.title" : "ui.error.title"),
                words,
                new Anchor("", getTranslation("ui.home"))));
        return refusal.isPresent() ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ui.error.title");
    }
}
