package gatehouse.onboarding.portal;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;

/** The pages of a form 填写步骤: where one is, and the way back to what is done. */
class Stepper extends OrderedList {

    Stepper(List<String> titleKeys, int current, int reachable, IntConsumer go) {
        addClassName("gh-steps");
        for (int step = 1; step <= titleKeys.size(); step++) {
            add(step(titleKeys.get(step - 1), step, current, step <= reachable && step != current, go));
        }
    }

    private ListItem step(String titleKey, int step, int current, boolean open, IntConsumer go) {
        var number = new Span(step < current ? "✓" : String.valueOf(step));
        number.addClassName("gh-step-number");
        number.getElement().setAttribute("aria-hidden", "true");
        var name = getTranslation(titleKey);
        var item = new ListItem(number);
        if (open) {
            var button = new NativeButton(name, pressed -> go.accept(step));
            button.addClassName("gh-link");
            item.add(button);
        } else {
            item.add(new Span(name));
        }
        if (step < current) {
            item.addClassName("gh-step-done");
        }
        if (step == current) {
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }
}
