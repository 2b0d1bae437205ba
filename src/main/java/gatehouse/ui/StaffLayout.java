package gatehouse.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of the staff 员工框架: rail, top bar, and the view between them. */
@PermitAll
public class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String PASSWORD = "password";

    private final PageTop top = new PageTop();

    private final transient PageClock pageClock;
    private final transient AuthenticationContext authentication;
    private final Rail rail;
    private final @Nullable SearchField search;
    private final Main content = new Main();

    StaffLayout(
            PageClock pageClock,
            LiveChanges changes,
            FrameControls controls,
            AuthenticationContext authentication,
            SignedInName name,
            ObjectProvider<RailEntries> entries,
            ObjectProvider<TopSearch> topSearch,
            ObjectProvider<PageGuard> guard) {
        this.pageClock = pageClock;
        this.authentication = authentication;
        // looked for once: the container takes its time over it, and every open page hears of every change
        List<RailEntries> live = entries.orderedStream().toList();
        this.rail = new Rail(live);
        var known = topSearch.getIfAvailable();
        this.search = known == null || !known.isOpenToMe() ? null : new SearchField(known);
        addClassName("gh-frame");
        content.addClassName("gh-content");
        content.setId("content");
        add(skip(), bar(controls, name.get()), rail, content);
        listen(changes, live);
        changes.guard(this, guard);
    }

    private void listen(LiveChanges changes, List<RailEntries> entries) {
        var topics = new HashSet<String>();
        entries.stream().map(RailEntries::topics).forEach(topics::addAll);
        changes.listen(this, Set.copyOf(topics), heard -> {
            entries.forEach(live -> live.heard(heard));
            rail.draw();
        });
        changes.listen(this, PageClock.TOPICS, heard -> getUI().ifPresent(pageClock::set));
    }

    private Anchor skip() {
        var skip = new Anchor("#content", getTranslation("ui.skip"));
        skip.addClassName("gh-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header bar(FrameControls controls, String name) {
        var brand = new Anchor("", new Span("Gatehouse"), new Span(getTranslation("ui.product")));
        brand.addClassName("gh-brand");
        var bar = new Header(brand);
        bar.addClassName("gh-bar");
        if (search != null) {
            bar.add(search);
        }
        var space = new Div();
        space.addClassName("gh-space");
        bar.add(
                space,
                new DayClock(),
                controls.keys(),
                controls.scheme(),
                controls.language(getLocale()),
                person(name));
        return bar;
    }

    private MenuBar person(String name) {
        var menu = new MenuBar();
        menu.addClassName("gh-person");
        menu.addThemeVariants(MenuBarVariant.TERTIARY);
        var items = menu.addItem(name).getSubMenu();
        if (RouteConfiguration.forSessionScope().getRoute(PASSWORD).isPresent()) {
            items.addItem(getTranslation("ui.password"), chosen -> getUI().ifPresent(ui -> ui.navigate(PASSWORD)));
        }
        items.addItem(getTranslation("ui.sign-out"), chosen -> authentication.logout());
        return menu;
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
        rail.mark(event.getLocation());
        if (search != null) {
            search.close();
        }
    }

    /** 14:06 工作日, 距16:00还有114分钟: drawn by the browser. */
    @Tag("gh-day-clock")
    private static final class DayClock extends Component {}
}
