package gatehouse.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One part of the board 看板分区: what it is called, what it means, its tools, its figures. */
class BoardSection extends Section {

    private final Div tools = new Div();
    private final Div body = new Div();
    private final Paragraph note = new Paragraph();

    BoardSection(String title, String looks) {
        addClassNames("gh-board-section", looks);
        setAriaLabel(title);
        tools.addClassName("gh-board-tools");
        note.addClassNames("gh-board-note", "gh-faint");
        note.setVisible(false);
        body.addClassName("gh-board-body");
        var head = new Div(new H2(title), tools);
        head.addClassName("gh-board-head");
        add(head, note, body);
    }

    BoardSection saying(String words) {
        note.setText(words);
        note.setVisible(true);
        return this;
    }

    BoardSection tools(Component... components) {
        tools.add(components);
        return this;
    }

    BoardSection showing(Component... components) {
        body.add(components);
        return this;
    }
}
