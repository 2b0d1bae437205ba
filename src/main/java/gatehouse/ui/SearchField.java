package gatehouse.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** The search of the top bar 顶栏搜索: number, company, code or phone; Enter opens the first hit. */
class SearchField extends Composite<Div> {

    private final transient TopSearch search;
    private final TextField typed = new TextField();
    private final Div hits = new Div();
    private transient List<TopSearch.Hit> found = List.of();

    SearchField(TopSearch search) {
        this.search = search;
        typed.setPlaceholder(getTranslation("ui.search"));
        typed.setAriaLabel(getTranslation("ui.search"));
        typed.setPrefixComponent(VaadinIcon.SEARCH.create());
        typed.setSuffixComponent(KeyHint.of("/"));
        typed.setClearButtonVisible(true);
        typed.setMaxLength(100);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(250);
        typed.addValueChangeListener(change -> look());
        typed.addKeyPressListener(Key.ENTER, pressed -> openFirst());
        KeyHint.on(typed, "/");
        hits.addClassName("gh-search-hits");
        hits.setVisible(false);
        getContent().addClassName("gh-search");
        getContent().add(typed, hits);
    }

    private void look() {
        var text = typed.getValue().strip();
        hits.removeAll();
        hits.setVisible(!text.isEmpty());
        if (text.isEmpty()) {
            found = List.of();
            return;
        }
        found = search.search(text, getLocale());
        found.forEach(hit -> hits.add(link(hit)));
        if (found.isEmpty()) {
            hits.add(new Span(getTranslation("ui.search.nothing")));
        } else {
            hits.add(new Anchor(search.listPath(text), getTranslation("ui.search.all")));
        }
    }

    private static Anchor link(TopSearch.Hit hit) {
        var detail = new Span(hit.detail());
        detail.addClassName("gh-faint");
        return new Anchor(hit.path(), new Span(hit.title()), detail);
    }

    private void openFirst() {
        look();
        if (!found.isEmpty()) {
            var path = found.getFirst().path();
            close();
            UI.getCurrent().navigate(path);
        }
    }

    /** Called after each navigation: whatever was found has been opened, and the keys belong to the page again. */
    void close() {
        typed.clear();
        typed.blur();
        hits.setVisible(false);
    }
}
