package gatehouse.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import gatehouse.review.HeldCase;
import gatehouse.review.ReviewDesk;
import gatehouse.review.ReviewDesk.Colleague;
import gatehouse.ui.Notices;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes cases back and gives them to others 收回与指派, each with a note.
 *
 * @param maySupervise whether the reader may; auditors only look
 * @param done what is to be drawn again
 */
record HandOver(ReviewDesk desk, boolean maySupervise, Runnable done) {

    private static final int LONGEST_NOTE = 500;

    void takeBack(HeldCase held) {
        var dialog = new HandOverDialog("take-back", held);
        dialog.onSend(() -> {
            if (dialog.hasNote()) {
                desk.takeBack(held.row().id(), dialog.note());
                dialog.end(done);
            }
        });
        dialog.open();
    }

    void assign(HeldCase held) {
        var colleague = new Select<Colleague>();
        var dialog = new HandOverDialog("assign", held, colleague);
        colleague.setLabel(dialog.getTranslation("oversight.assign.to"));
        // whoever holds it has it already
        colleague.setItems(desk.colleagues(held.row().kind()).stream()
                .filter(other -> !Objects.equals(other.id(), held.row().holderId()))
                .toList());
        colleague.setItemLabelGenerator(HandOver::label);
        colleague.setWidthFull();
        colleague.focus();
        dialog.onSend(() -> {
            var chosen = colleague.getValue();
            colleague.setErrorMessage(dialog.getTranslation("oversight.assign.to.required"));
            colleague.setInvalid(chosen == null);
            if (chosen != null) {
                desk.assign(held.row().id(), chosen.id(), dialog.note());
                dialog.end(done);
            }
        });
        dialog.open();
    }

    private static String label(@Nullable Colleague colleague) {
        if (colleague == null) {
            return "";
        }
        var open = colleague.openCases();
        return open == null ? colleague.displayName() : colleague.displayName() + " (" + open + ")";
    }

    /** Asks for what the step needs; a refusal is told, and what was typed stays. */
    private static final class HandOverDialog extends Dialog {

        private final String action;
        private final HeldCase held;
        private final TextArea note = new TextArea();
        private final Button send;

        HandOverDialog(String action, HeldCase held, Component... asked) {
            this.action = action;
            this.held = held;
            setHeaderTitle(getTranslation("oversight." + action + ".title"));
            setWidth("420px");
            add(new Paragraph(getTranslation(
                    "oversight." + action + ".says",
                    held.row().number(),
                    held.row().companyName(),
                    held.row().holderName())));
            add(asked);
            note.setLabel(getTranslation("oversight." + action + ".note"));
            note.setRequiredIndicatorVisible("take-back".equals(action));
            note.setMaxLength(LONGEST_NOTE);
            note.setMinRows(3);
            note.setWidthFull();
            add(note);
            send = new Button(getTranslation("oversight.action." + action));
            send.addThemeVariants(ButtonVariant.PRIMARY);
            var cancel = new Button(getTranslation("ui.cancel"), pressed -> close());
            cancel.addThemeVariants(ButtonVariant.TERTIARY);
            getFooter().add(cancel, send);
            if (asked.length == 0) {
                note.focus();
            }
        }

        void onSend(Runnable step) {
            send.addClickListener(pressed -> step.run());
        }

        String note() {
            return note.getValue().strip();
        }

        boolean hasNote() {
            note.setErrorMessage(getTranslation("oversight.note.required"));
            note.setInvalid(note().isEmpty());
            return !note().isEmpty();
        }

        void end(Runnable done) {
            close();
            Notices.done(
                    getTranslation("oversight." + action + ".done", held.row().companyName()));
            done.run();
        }
    }
}
