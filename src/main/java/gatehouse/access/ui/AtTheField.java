package gatehouse.access.ui;

import com.vaadin.flow.component.textfield.TextFieldBase;
import gatehouse.access.AccessRefused;
import gatehouse.access.AccessRefused.Cause;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Says what is wrong where it was typed 字段提示; what is about no field is told by the house. */
final class AtTheField {

    private final Map<Cause, TextFieldBase<?, ?>> fields = new EnumMap<>(Cause.class);
    private final UnaryOperator<String> words;

    AtTheField(UnaryOperator<String> words) {
        this.words = words;
    }

    AtTheField of(TextFieldBase<?, ?> field, Cause... causes) {
        field.setManualValidation(true);
        for (Cause cause : causes) {
            fields.put(cause, field);
        }
        return this;
    }

    /** Whether the step went through; what it refuses is marked, and the cursor stands there. */
    boolean does(Runnable step) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            step.run();
            return true;
        } catch (AccessRefused refused) {
            TextFieldBase<?, ?> wrong = fields.get(refused.reason());
            if (wrong == null) {
                throw refused;
            }
            wrong.setErrorMessage(words.apply("access.refused." + refused.reason()));
            wrong.setInvalid(true);
            wrong.focus();
            return false;
        }
    }
}
