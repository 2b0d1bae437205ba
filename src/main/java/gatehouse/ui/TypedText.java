package gatehouse.ui;

import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands in fields that were not sent yet 输入暂存: kept as long as the session, so that a reload or the other language loses
 * nothing. Not for passwords and codes.
 */
public final class TypedText {

    private final Map<String, Object> kept = new HashMap<>();

    private TypedText() {}

    /**
     * Shows again what was typed into the field of this name, and keeps what is typed from now on.
     *
     * @param name of the page and the field, such as {@code register.mobile}
     */
    @SuppressWarnings("unchecked")
    public static <V> void keep(String name, HasValue<?, V> field) {
        var kept = ofSession().kept;
        var before = kept.get(name);
        if (before != null) {
            field.setValue((V) before);
        }
        field.addValueChangeListener(change -> {
            if (field.isEmpty()) {
                kept.remove(name);
            } else {
                kept.put(name, change.getValue());
            }
        });
    }

    /** It was sent: whatever belongs to the page. */
    public static void forget(String page) {
        ofSession().kept.keySet().removeIf(name -> name.startsWith(page + "."));
    }

    private static TypedText ofSession() {
        return InSession.kept(TypedText.class, TypedText::new);
    }
}
