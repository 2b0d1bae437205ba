package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.Serializable;

/**
 * Another page begins at its top 回到页首: what it says first is read first. The same page with other parameters stays where
 * it is, and back and reload are the browser's, which knows where one was.
 */
final class PageTop implements Serializable {

    private static final long serialVersionUID = 1L;

    private String path = "";

    void arrived(AfterNavigationEvent event, Component scrolled) {
        var before = path;
        path = event.getLocation().getPath();
        var trigger = event.getLocationChangeEvent().getTrigger();
        if (!path.equals(before) && trigger != NavigationTrigger.PAGE_LOAD && trigger != NavigationTrigger.HISTORY) {
            scrolled.getElement().executeJs("this.scrollTop = 0; window.scrollTo(0, 0)");
        }
    }
}
