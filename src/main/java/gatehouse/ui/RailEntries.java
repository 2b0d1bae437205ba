package gatehouse.ui;

import com.vaadin.flow.component.Component;
import gatehouse.feed.Change;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who brings live entries to the left rail 左栏: implemented by the capability that counts. */
public interface RailEntries {

    /** The view of the menu below which the entries stand. */
    Class<? extends Component> below();

    List<RailEntry> entries(Locale language);

    /** What changed since, told before the entries are asked for again. */
    void heard(List<Change> changes);

    /** The topics of the change feed upon which the entries are asked for again. */
    Set<String> topics();
}
