package gatehouse.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The left rail 左栏: what the person may open, and below the queues what waits in each. */
class Rail extends Composite<Nav> {

    private final transient List<RailEntries> live;
    // asked for once, while a request says whose menu it is: a pushed change comes without one
    private final transient List<MenuEntry> menu = MenuConfiguration.getMenuEntries();
    private final List<Link> links = new ArrayList<>();
    private Location here = new Location("");

    Rail(List<RailEntries> live) {
        this.live = live;
        getContent().addClassName("gh-rail");
        getContent().getElement().setAttribute("aria-label", getTranslation("ui.rail"));
        draw();
    }

    /** Counts have changed. */
    void draw() {
        getContent().removeAll();
        links.clear();
        for (MenuEntry entry : menu) {
            add(link(entry));
            live.stream()
                    .filter(entries -> entries.below().equals(entry.menuClass()))
                    .flatMap(entries -> entries.entries(getLocale()).stream())
                    .forEach(below -> add(link(below)));
        }
        mark(here);
    }

    void mark(Location location) {
        here = location;
        links.forEach(link -> link.mark(location));
    }

    private void add(Link link) {
        links.add(link);
        getContent().add(link.anchor());
    }

    private Link link(MenuEntry entry) {
        var anchor = new Anchor(path(entry.path()), icon(entry.icon()), label(getTranslation(entry.title())));
        anchor.addClassName("gh-rail-link");
        anchor.getElement().setAttribute("title", getTranslation(entry.title()));
        return new Link(anchor, path(entry.path()), Map.of());
    }

    private Link link(RailEntry entry) {
        var count = new StatusBadge(Long.toString(entry.count()), entry.worst());
        count.getElement().setAttribute("title", entry.worstWords());
        var spoken = new Span(entry.worstWords());
        spoken.addClassName("gh-spoken");
        var path = path(entry.path());
        var anchor = new Anchor(
                path + "?" + QueryParameters.simple(entry.query()).getQueryString(),
                label(entry.label()),
                count,
                spoken);
        anchor.addClassNames("gh-rail-link", "gh-rail-below");
        return new Link(anchor, path, entry.query());
    }

    private static Div icon(@Nullable String name) {
        var box = new Div();
        box.addClassName("gh-rail-icon");
        if (name != null && name.startsWith("vaadin:")) {
            box.add(new Icon("vaadin", name.substring("vaadin:".length())));
        }
        return box;
    }

    private static Span label(String words) {
        var label = new Span(words);
        label.addClassName("gh-rail-label");
        return label;
    }

    private static String path(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    private record Link(Anchor anchor, String path, Map<String, String> query) implements java.io.Serializable {

        void mark(Location location) {
            var parameters = location.getQueryParameters();
            var shown = location.getPath().equals(path)
                    && query.entrySet().stream()
                            .allMatch(wanted -> parameters
                                    .getSingleParameter(wanted.getKey())
                                    .filter(wanted.getValue()::equals)
                                    .isPresent());
            if (shown) {
                anchor.getElement().setAttribute("aria-current", "page");
            } else {
                anchor.getElement().removeAttribute("aria-current");
            }
        }
    }
}
