package gatehouse.help.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gatehouse.help.HelpDesk;
import gatehouse.help.HelpTopic;
import gatehouse.ui.PortalLayout;

/** All of the help 帮助, searchable; what is searched for is in the URL. Open to whoever cannot sign in yet. */
@Route(value = HelpView.PATH, layout = PortalLayout.class)
@AnonymousAllowed
class HelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "portal/help";

    private static final String QUESTION = "q";

    private final HelpArticles articles;

    HelpView(HelpDesk desk) {
        articles = new HelpArticles(desk, HelpTopic.GENERAL, HelpView::remember);
        add(new H1(getTranslation("help.title")), articles, ask());
    }

    private Div ask() {
        // by the door of the portal, for who is not signed in
        var link = new Anchor(FeedbackView.PATH, getTranslation("help.ask"));
        link.setRouterIgnore(true);
        var ask = new Div(link);
        ask.addClassName("gh-portal-links");
        return ask;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter(QUESTION).ifPresent(articles::search);
    }

    private static void remember(String question) {
        var query = question.isBlank() ? QueryParameters.empty() : QueryParameters.of(QUESTION, question);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, query));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.page");
    }
}
