package gatehouse.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of the suppliers 供应商框架: light, one column, works on a phone. */
@AnonymousAllowed
public class PortalLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient PageClock pageClock;
    private final Main content = new Main();
    private final PageTop top = new PageTop();

    PortalLayout(
            PageClock pageClock,
            LiveChanges changes,
            FrameControls controls,
            AuthenticationContext authentication,
            SignedInName name,
            ObjectProvider<PortalPart> parts,
            ObjectProvider<PageGuard> guard) {
        this.pageClock = pageClock;
        addClassName("gh-portal");
        content.addClassName("gh-portal-content");
        add(bar(controls, authentication, name.get()));
        var drawn = parts.orderedStream().flatMap(part -> part.draw().stream()).toList();
        if (!drawn.isEmpty()) {
            add(parts(drawn));
        }
        add(content, foot());
        changes.listen(this, PageClock.TOPICS, heard -> getUI().ifPresent(pageClock::set));
        changes.guard(this, guard);
    }

    private Header bar(FrameControls controls, AuthenticationContext authentication, String person) {
        var brand = new Anchor("portal", new Span("Gatehouse"), new Span(getTranslation("ui.portal.product")));
        brand.addClassName("gh-brand");
        var space = new Div();
        space.addClassName("gh-space");
        var bar = new Header(brand, space, controls.scheme(), controls.language(getLocale()));
        bar.addClassName("gh-bar");
        if (!person.isEmpty()) {
            var name = new Span(person);
            name.addClassName("gh-portal-name");
            var leave = new Button(getTranslation("ui.sign-out"), pressed -> authentication.logout());
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            bar.add(name, leave);
        }
        return bar;
    }

    private Nav parts(List<Component> drawn) {
        var parts = new Nav();
        parts.add(drawn);
        parts.addClassName("gh-portal-parts");
        parts.getElement().setAttribute("aria-label", getTranslation("ui.portal.parts"));
        return parts;
    }

    private Footer foot() {
        var foot = new Footer(new Span(getTranslation("ui.portal.foot")));
        foot.addClassName("gh-portal-foot");
        return foot;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        pageClock.set(attached.getUI());
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
        if (view != null) {
            content.getElement().appendChild(view.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement view) {
        content.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        top.arrived(event, content);
    }
}
