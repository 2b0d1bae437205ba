package gatehouse.help.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import gatehouse.access.CurrentUser;
import gatehouse.access.Door;
import gatehouse.help.Feedbacks;
import gatehouse.help.HelpDesk;
import gatehouse.help.HelpTopic;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.LiveChanges;
import gatehouse.ui.PortalPart;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The help of every page of the portal 帮助入口, and the envelope of who is signed in. */
@org.springframework.stereotype.Component
@Order(90)
class HelpParts implements PortalPart {

    private final HelpDesk desk;
    private final Feedbacks feedbacks;
    private final CurrentUser user;
    private final LiveChanges changes;

    HelpParts(HelpDesk desk, Feedbacks feedbacks, CurrentUser user, LiveChanges changes) {
        this.desk = desk;
        this.feedbacks = feedbacks;
        this.user = user;
        this.changes = changes;
    }

    @Override
    public Optional<Component> draw() {
        var help = new Button(UI.getCurrent().getTranslation("help.title"), VaadinIcon.QUESTION_CIRCLE_O.create());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.addClickListener(pressed -> open());
        var parts = new Div(help);
        parts.addClassName("gh-portal-facts");
        user.find()
                .filter(person -> person.door() == Door.SUPPLIER)
                .ifPresent(person -> parts.add(new Envelope(feedbacks, new SupplierId(person.id()), changes)));
        return Optional.of(parts);
    }

    /** What the page needs, beside it. */
    private void open() {
        var ui = UI.getCurrent();
        String path = ui.getActiveViewLocation().getPath();
        var drawer = new Dialog();
        drawer.setHeaderTitle(ui.getTranslation("help.title"));
        drawer.addClassName("gh-help-drawer");
        drawer.setWidth("min(560px, 96vw)");
        drawer.add(new HelpArticles(desk, HelpTopic.of(path), searched -> {}));
        var links = new Div(
                link(FeedbackView.PATH + "?" + FeedbackView.FROM + "=" + path, ui.getTranslation("help.ask")),
                link(HelpView.PATH, ui.getTranslation("help.all")));
        links.addClassName("gh-portal-links");
        drawer.add(links);
        drawer.open();
    }

    /** Beside the page, so that nothing typed on it is lost; and by the door of the portal, for who is not signed in. */
    private static Anchor link(String path, String words) {
        var link = new Anchor(path, words, AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return link;
    }
}
