package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;

/**
 * Keys 快捷键: the browser presses what carries the key, never while a person types or a dialog lies above it
 * ({@code keys.js}). The key is shown where it works.
 */
public final class KeyHint {

    private KeyHint() {}

    /** The component is clicked (a field: focused) when the key is pressed. */
    public static <T extends Component> T on(T component, String key) {
        component.getElement().setAttribute("data-key", key);
        component.getElement().setAttribute("aria-keyshortcuts", key);
        return component;
    }

    /** Its key works also while a panel has taken the keys of the page, as long as the panel has no use for it. */
    public static void throughScopes(Component component) {
        component.getElement().setAttribute("data-key-through", "");
    }

    /** How the key is drawn beside its button's words. */
    public static Span of(String key) {
        var cap = new Span(key);
        cap.addClassName("gh-key");
        cap.getElement().setAttribute("aria-hidden", "true");
        return cap;
    }
}
