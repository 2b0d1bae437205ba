package gatehouse.onboarding;

import com.vaadin.flow.component.Component;
import gatehouse.texts.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Inputs that hang together and stand on the page as one component 联动输入, such as a bank and its branches. */
@FunctionalInterface
public interface JointInputs {

    /** Begins with what is typed, and tells every change, field by field. */
    Shown show(Map<String, String> typed, Consumer<Map<String, String>> changed);

    /**
     * As it stands on the page.
     *
     * @param mark marks what is wrong, and takes the marks of the others away
     */
    record Shown(Component component, Consumer<List<FieldProblem>> mark) {}
}
