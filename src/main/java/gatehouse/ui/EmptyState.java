package gatehouse.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing 空状态: why, and what to do next. */
public class EmptyState extends Div {

    public EmptyState(String title, String whatNext, Component... actions) {
        addClassName("gh-empty");
        add(new H2(title), new Paragraph(whatNext));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("gh-empty-actions");
            add(row);
        }
    }
}
