package gatehouse.review.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** The list from which a case was opened 返回列表: the way back leads there, not to the beginning. */
final class LastQueue {

    private LastQueue() {}

    static void keep(UI ui, QueueQuery query) {
        ComponentUtil.setData(ui, QueueQuery.class, query);
    }

    static QueueQuery of(UI ui) {
        var kept = ComponentUtil.getData(ui, QueueQuery.class);
        return kept == null ? QueueQuery.EVERYTHING_OPEN : kept;
    }
}
