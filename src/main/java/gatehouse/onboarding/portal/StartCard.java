package gatehouse.onboarding.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.PortalForm;

/** What to send in next 待开通: what it is good for, what to have at hand, and the button that begins. */
class StartCard extends Section {

    StartCard(PortalForm form, boolean again, boolean open, boolean main) {
        addClassName("gh-step-part");
        add(
                new H3(getTranslation("kind." + form.code() + ".label")),
                new Paragraph(getTranslation(form.purposeKey())),
                new Paragraph(getTranslation("onboarding.start.materials")),
                materials(form));
        if (open) {
            add(start(form, again, main));
        }
    }

    private Button start(PortalForm form, boolean again, boolean main) {
        var start = new Button(
                getTranslation(
                        FormDraft.of(form.code()).isTyped()
                                ? "onboarding.start.go-on"
                                : again ? "onboarding.start.again" : "onboarding.start"),
                pressed -> UI.getCurrent().navigate(form.path()));
        if (main) {
            start.addThemeVariants(ButtonVariant.PRIMARY);
        }
        start.setAriaLabel(start.getText() + " " + getTranslation("kind." + form.code() + ".label"));
        return start;
    }

    private UnorderedList materials(PortalForm form) {
        var list = new UnorderedList();
        list.addClassName("gh-portal-materials");
        form.materialKeys().forEach(key -> list.add(new ListItem(getTranslation(key))));
        return list;
    }
}
