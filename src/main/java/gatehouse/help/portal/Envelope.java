package gatehouse.help.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import gatehouse.help.Feedbacks;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.LiveChanges;
import java.util.Set;

/** The envelope 信封: a red dot while there is an answer that was not looked at. */
class Envelope extends Composite<Anchor> {

    private final transient Feedbacks feedbacks;
    private final transient SupplierId supplier;
    private final Span dot = new Span();

    Envelope(Feedbacks feedbacks, SupplierId supplier, LiveChanges changes) {
        this.feedbacks = feedbacks;
        this.supplier = supplier;
        dot.addClassName("gh-red-dot");
        getContent().setHref(FeedbackView.PATH);
        getContent().addClassName("gh-envelope");
        getContent().add(VaadinIcon.ENVELOPE_O.create(), dot);
        changes.listen(this, Set.of(Feedbacks.TOPIC), heard -> {
            if (heard.stream().anyMatch(change -> change.subject() == supplier.value())) {
                show();
            }
        });
        show();
    }

    private void show() {
        int unread = feedbacks.unread(supplier);
        dot.setVisible(unread > 0);
        getContent()
                .getElement()
                .setAttribute(
                        "aria-label",
                        unread > 0
                                ? getTranslation("help.feedback.envelope.unread", unread)
                                : getTranslation("help.feedback.envelope"));
    }
}
