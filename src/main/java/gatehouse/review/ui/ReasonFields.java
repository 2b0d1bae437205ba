package gatehouse.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.RejectionReason;
import gatehouse.ui.KeyHint;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One reason to tick 一条原因: what it is about, what the supplier reads, what only colleagues read. */
class ReasonFields extends Composite<Div> {

    /** A reason in free words. */
    static final String OTHER = "OTHER";

    private static final int LONGEST_TEXT = 200;

    private final String code;
    private final Checkbox chosen = new Checkbox();
    private final Select<String> target = new Select<>();
    private final TextArea text = new TextArea();
    private final TextField note = new TextField();
    private final Div more = new Div(target, text, note);

    ReasonFields(
            String code,
            String label,
            String supplierText,
            @Nullable String usualTarget,
            ApplicationKind kind,
            Consumer<ReasonFields> changed) {
        this.code = code;
        chosen.setLabel(label);
        chosen.addValueChangeListener(change -> {
            more.setVisible(change.getValue());
            changed.accept(this);
            if (change.isFromClient() && change.getValue()) {
                come();
            }
        });
        var targets = Targets.of(kind);
        target.setItems(targets.names());
        target.setLabel(getTranslation("review.reason.target"));
        target.setEmptySelectionAllowed(true);
        target.setEmptySelectionCaption(getTranslation("review.reason.target.whole"));
        target.setItemLabelGenerator(name -> targets.label(name)
                .map(key -> getTranslation(key))
                .orElseGet(() -> getTranslation("review.reason.target.whole")));
        if (targets.label(usualTarget).isPresent()) {
            target.setValue(usualTarget);
        }
        text.setLabel(getTranslation("review.reason.text"));
        text.setValue(supplierText);
        text.setMaxLength(LONGEST_TEXT);
        text.setMaxRows(4);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.accept(this));
        target.addValueChangeListener(change -> changed.accept(this));
        note.addValueChangeListener(change -> changed.accept(this));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.setLabel(getTranslation("review.reason.note"));
        note.setMaxLength(LONGEST_TEXT);
        more.addClassName("gh-reason-more");
        more.setVisible(false);
        getContent().addClassName("gh-reason");
        getContent().add(chosen, more);
    }

    void setKey(String key) {
        KeyHint.on(chosen, key);
        getContent().addComponentAsFirst(KeyHint.of(key));
    }

    /** Whoever ticks by key sees what is sent; a reason in free words has none until they are typed. */
    private void come() {
        getElement().executeJs("requestAnimationFrame(() => this.scrollIntoView({ block: 'nearest' }))");
        if (code.equals(OTHER)) {
            text.focus();
        }
    }

    String code() {
        return code;
    }

    ReasonDrafts.Written written() {
        return new ReasonDrafts.Written(chosen.getValue(), target.getValue(), text.getValue(), note.getValue());
    }

    /** Stands there again as it was written. */
    void restore(ReasonDrafts.Written written) {
        target.setValue(written.target());
        text.setValue(written.text());
        note.setValue(written.note());
        chosen.setValue(written.chosen());
    }

    boolean isChosen() {
        return chosen.getValue();
    }

    RejectionReason reason() {
        return new RejectionReason(
                code,
                target.getValue(),
                text.getValue().strip(),
                note.getValue().isBlank() ? null : note.getValue().strip());
    }
}
