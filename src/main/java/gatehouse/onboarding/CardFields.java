package gatehouse.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.InSession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The inputs on a card of the ladder 卡片输入: what is typed stays while the ladder is drawn anew, what is wrong is marked. */
public class CardFields extends Div {

    private final transient Map<String, String> kept;
    private final Map<String, TextField> fields = new LinkedHashMap<>();

    public CardFields(
            Step step,
            SupplierId supplier,
            List<String> names,
            UnaryOperator<String> labelKey,
            UnaryOperator<String> hintKey) {
        this.kept = Kept.of(step + " " + supplier.value());
        addClassName("gh-form-pair");
        names.forEach(name -> add(field(name, labelKey.apply(name), hintKey.apply(name))));
    }

    private TextField field(String name, String labelKey, String hintKey) {
        var field = new TextField(getTranslation(labelKey));
        field.setHelperText(getTranslation(hintKey));
        field.setManualValidation(true);
        field.setValue(kept.getOrDefault(name, ""));
        field.addValueChangeListener(typed -> kept.put(name, typed.getValue()));
        fields.put(name, field);
        return field;
    }

    public String typed(String name) {
        return kept.getOrDefault(name, "");
    }

    /** Marks what is wrong, and takes the marks of the others away. */
    public void mark(List<FieldProblem> problems) {
        fields.forEach((name, field) -> {
            var problem = problems.stream()
                    .filter(wrong -> wrong.field().equals(name))
                    .findFirst();
            field.setErrorMessage(problem.map(wrong -> ProblemWords.of(this, wrong, field.getLabel()))
                    .orElse(""));
            field.setInvalid(problem.isPresent());
        });
    }

    /** It is done: the next time the inputs are empty. */
    public void forget() {
        kept.clear();
    }

    /** By card, as long as the session. */
    private record Kept(Map<String, Map<String, String>> cards) {

        static Map<String, String> of(String card) {
            return InSession.kept(Kept.class, () -> new Kept(new HashMap<>()))
                    .cards()
                    .computeIfAbsent(card, fresh -> new HashMap<>());
        }
    }
}
