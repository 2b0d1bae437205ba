package gatehouse.review.ui;

import com.vaadin.flow.component.UI;
import gatehouse.review.CaseState;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import java.util.Set;

/** The ways into the review pages 跳转, for those above: the board opens its cases here. */
public final class ReviewNavigation {

    static final String QUEUE = "queue";
    static final String CASE = "case";

    private ReviewNavigation() {}

    public static void openCase(String number) {
        UI.getCurrent().navigate(casePath(number));
    }

    public static String casePath(String number) {
        return CASE + "/" + number;
    }

    /** The address of the list that shows these cases. */
    public static String queuePath(QueueFilter filter, QueueOrder order) {
        var kind = filter.kinds().size() == 1 ? filter.kinds().iterator().next() : null;
        return path(new QueueQuery(
                tab(filter.states()),
                kind,
                filter.band(),
                filter.text(),
                filter.holderId(),
                filter.dueDay(),
                filter.submittedDay(),
                order,
                null,
                0));
    }

    static String path(QueueQuery query) {
        var parameters = query.parameters().getQueryString();
        return parameters.isEmpty() ? QUEUE : QUEUE + "?" + parameters;
    }

    private static QueueTab tab(Set<CaseState> states) {
        for (var tab : QueueTab.values()) {
            if (tab.states().equals(states)) {
                return tab;
            }
        }
        return QueueTab.OPEN;
    }
}
