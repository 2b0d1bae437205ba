package gatehouse.onboarding.portal;

import com.vaadin.flow.component.html.Div;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.JointInputs;
import gatehouse.texts.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Inputs that stand on the page as one 联动输入, with what the reviewer said of each above them. */
class JointPlace implements Place {

    private final FormDraft draft;
    private final Function<Map<String, String>, List<FieldProblem>> check;
    private final Runnable changed;
    private final JointInputs.Shown shown;
    private final Map<String, ReviewerNote> notes = new LinkedHashMap<>();
    private final Div box = new Div();

    JointPlace(
            FormPart part,
            JointInputs joint,
            FormDraft draft,
            Function<Map<String, String>, List<FieldProblem>> check,
            Runnable changed) {
        this.draft = draft;
        this.check = check;
        this.changed = changed;
        box.addClassName("gh-form-joint");
        part.inputs().stream().map(FormInput::field).forEach(this::note);
        this.shown = joint.show(draft.typed(), this::keep);
        box.add(shown.component());
    }

    Div box() {
        return box;
    }

    private void note(String field) {
        var reasons = draft.reasons(field);
        if (!reasons.isEmpty()) {
            var note = new ReviewerNote(reasons);
            note.setCorrected(draft.isChanged(field));
            box.addClassName("gh-form-wrong");
            box.add(note);
            notes.put(field, note);
        }
    }

    private void keep(Map<String, String> typed) {
        typed.forEach(draft::type);
        notes.forEach((field, note) -> note.setCorrected(draft.isChanged(field)));
        changed.run();
        mark(check.apply(draft.typed()).stream()
                .filter(problem -> !draft.typed(problem.field()).isBlank())
                .toList());
    }

    @Override
    public boolean isWanted() {
        return true;
    }

    @Override
    public void follow() {
        // what is chosen within it is its own matter
    }

    @Override
    public void mark(List<FieldProblem> problems) {
        shown.mark().accept(problems);
    }

    @Override
    public void focus() {
        box.scrollIntoView();
    }
}
