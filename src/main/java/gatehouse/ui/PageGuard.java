package gatehouse.ui;

import com.vaadin.flow.component.UI;
import gatehouse.feed.Change;
import java.util.List;
import java.util.Set;

/** Who watches over open pages 页面守护: whoever may stay no longer leaves at once. Implemented by who knows the accounts. */
public interface PageGuard {

    /** The topics of the change feed upon which a page is looked at. */
    Set<String> topics();

    /** Told inside the page's lock. */
    void heard(UI page, List<Change> changes);
}
