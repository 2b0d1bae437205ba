package gatehouse.supplier.portal;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import gatehouse.texts.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Puts what is wrong beside the field that it is about 字段错误提示; what was typed stays. */
final class FieldMarks {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final BiFunction<String, Object[], String> words;

    FieldMarks(BiFunction<String, Object[], String> words) {
        this.words = words;
    }

    FieldMarks of(String name, HasValidationProperties field) {
        fields.put(name, field);
        return this;
    }

    /** Marks every field, and goes to the first that is wrong. */
    void markAll(List<FieldProblem> problems) {
        fields.keySet().forEach(name -> mark(name, problems));
        fields.entrySet().stream()
                .filter(field -> field.getValue().isInvalid())
                .findFirst()
                .ifPresent(field -> {
                    if (field.getValue() instanceof Focusable<?> input) {
                        input.focus();
                    }
                });
    }

    void mark(String name, List<FieldProblem> problems) {
        HasValidationProperties field = fields.get(name);
        if (field == null) {
            return;
        }
        var problem =
                problems.stream().filter(wrong -> wrong.field().equals(name)).findFirst();
        field.setErrorMessage(problem.map(wrong ->
                        words.apply(wrong.messageKey(), wrong.arguments().toArray()))
                .orElse(""));
        field.setInvalid(problem.isPresent());
    }
}
