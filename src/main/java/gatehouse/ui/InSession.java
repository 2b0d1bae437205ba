package gatehouse.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.function.Supplier;

/** What a page keeps as long as the session 会话暂存, one object of a type; called inside the session's lock, as all of a view is. */
public final class InSession {

    private InSession() {}

    /** The one that is there, or a fresh one. */
    public static <T> T kept(Class<T> type, Supplier<T> fresh) {
        var session = VaadinSession.getCurrent();
        var present = session.getAttribute(type);
        if (present != null) {
            return present;
        }
        T begun = fresh.get();
        session.setAttribute(type, begun);
        return begun;
    }
}
