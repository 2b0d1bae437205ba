package gatehouse.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import java.util.List;

/** A test of a page: what a person sees there, types and presses, by its words. */
public abstract class ScreenTest extends SpringBrowserlessTest {

    protected Component open(String address) {
        var location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return page();
    }

    protected Component page() {
        return (Component) getCurrentView();
    }

    protected String pageWords() {
        return words(page());
    }

    protected void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    protected List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    protected TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field " + label));
    }

    protected void type(String label, String value) {
        test(field(label)).setValue(value);
    }

    @SuppressWarnings("unchecked")
    protected RadioButtonGroup<String> choice(String label) {
        return find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No choice " + label));
    }

    @SuppressWarnings("unchecked")
    protected <T> ComboBox<T> box(String label) {
        return find(ComboBox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No box " + label));
    }

    protected void agreeToEverything() {
        find(Checkbox.class).all().forEach(box -> box.setValue(true));
    }

    protected static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
