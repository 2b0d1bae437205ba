package gatehouse.help.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gatehouse.help.HelpDesk;
import gatehouse.help.HelpText;
import gatehouse.help.HelpTopic;
import gatehouse.ui.EmptyState;
import java.util.List;
import java.util.function.Consumer;

/** Articles to read and to search 帮助条目: first those that the page needs. */
class HelpArticles extends Composite<Div> {

    private final transient HelpDesk desk;
    private final transient HelpTopic topic;
    private final TextField search = new TextField(getTranslation("help.search"));
    private final Paragraph said = new Paragraph();
    private final Div list = new Div();

    HelpArticles(HelpDesk desk, HelpTopic topic, Consumer<String> searched) {
        this.desk = desk;
        this.topic = topic;
        search.setPlaceholder(getTranslation("help.search.placeholder"));
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> {
            show(typed.getValue());
            if (typed.isFromClient()) {
                searched.accept(typed.getValue());
            }
        });
        said.getElement().setAttribute("role", "status");
        getContent().addClassName("gh-help");
        getContent().add(search, said, list);
        show("");
    }

    void search(String question) {
        search.setValue(question);
    }

    private void show(String question) {
        boolean asked = !question.isBlank();
        List<HelpText> found = asked ? desk.search(question, getLocale()) : desk.about(topic, getLocale());
        said.setText(asked ? getTranslation("help.found", found.size()) : getTranslation("help.here"));
        list.removeAll();
        found.forEach(text -> list.add(article(text, found.size() == 1)));
        if (found.isEmpty()) {
            list.add(new EmptyState(getTranslation("help.nothing"), getTranslation("help.nothing.next")));
        }
    }

    private static Component article(HelpText text, boolean open) {
        var article = new Details(text.title(), new Paragraph(text.body()));
        article.setOpened(open);
        article.setWidthFull();
        return article;
    }
}
