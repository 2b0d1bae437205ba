package gatehouse.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import gatehouse.review.ReviewAction;
import gatehouse.review.ReviewDesk.Colleague;
import gatehouse.ui.KeyHint;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks to whom and why 转办、指派、收回、撤销: a case goes from hand to hand with a note. */
class HandoverDialog extends Dialog {

    private static final int LONGEST_NOTE = 500;
    /** Stands for the note until it is written. */
    private static final String NOT_YET = "…";

    private final Select<Colleague> colleague = new Select<>();
    private final Paragraph about = new Paragraph();
    private final TextArea note = new TextArea();
    private final boolean toSomebody;
    private final boolean noteRequired;

    /**
     * @param colleagues to whom it may go; empty where it goes to nobody
     * @param done told the colleague, where there is one, and the note
     */
    HandoverDialog(ReviewAction action, List<Colleague> colleagues, BiConsumer<@Nullable Colleague, String> done) {
        toSomebody = action == ReviewAction.TRANSFER || action == ReviewAction.ASSIGN;
        noteRequired = action != ReviewAction.ASSIGN;
        addClassName("gh-handover-dialog");
        setHeaderTitle(getTranslation("review.action." + action));
        about.setText(getTranslation("review.handover." + action));
        add(about);
        if (toSomebody) {
            add(colleague(colleagues));
        }
        note.setLabel(getTranslation("review.handover.note." + action));
        note.setRequiredIndicatorVisible(noteRequired);
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setMinRows(3);
        add(note);
        var send = new Button(getTranslation("review.action." + action), pressed -> {
            if (isComplete()) {
                done.accept(
                        toSomebody ? colleague.getValue() : null,
                        note.getValue().strip());
                close();
            } else {
                pressed.getSource().setEnabled(true);
            }
        });
        // a second press is not a second move
        send.setDisableOnClick(true);
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setSuffixComponent(KeyHint.of("Ctrl ⏎"));
        KeyHint.on(send, "Enter");
        var cancel = new Button(getTranslation("ui.cancel"), pressed -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
        // whoever pressed the key types on
        if (toSomebody) {
            colleague.focus();
        } else {
            note.focus();
        }
    }

    /** Says in other words what follows. */
    void saying(String consequence) {
        about.setText(consequence);
    }

    /** Shows below the note the SMS that it becomes. */
    void previewing(UnaryOperator<String> sms) {
        var label = new Span(getTranslation("review.reasons.sms"));
        label.addClassName("gh-faint");
        var shown = new Paragraph(sms.apply(NOT_YET));
        shown.addClassName("gh-sms");
        note.setHelperText(getTranslation("review.handover.sms"));
        note.setValueChangeMode(ValueChangeMode.LAZY);
        note.addValueChangeListener(change -> {
            var typed = change.getValue().strip();
            shown.setText(sms.apply(typed.isEmpty() ? NOT_YET : typed));
        });
        add(label, shown);
    }

    private Select<Colleague> colleague(List<Colleague> colleagues) {
        colleague.setLabel(getTranslation("review.handover.to"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(HandoverDialog::label);
        colleague.setRequiredIndicatorVisible(true);
        colleague.setWidthFull();
        if (colleagues.isEmpty()) {
            colleague.setHelperText(getTranslation("review.handover.nobody"));
        }
        return colleague;
    }

    private static String label(@Nullable Colleague colleague) {
        if (colleague == null) {
            return "";
        }
        var open = colleague.openCases();
        return open == null ? colleague.displayName() : colleague.displayName() + " (" + open + ")";
    }

    private boolean isComplete() {
        var noColleague = toSomebody && colleague.getValue() == null;
        colleague.setErrorMessage(getTranslation("review.handover.to.required"));
        colleague.setInvalid(noColleague);
        var noNote = noteRequired && note.getValue().isBlank();
        note.setErrorMessage(getTranslation("review.refused.NOTE_REQUIRED"));
        note.setInvalid(noNote);
        return !noColleague && !noNote;
    }
}
