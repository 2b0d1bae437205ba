package gatehouse.onboarding.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.PortalForm;

/** What to open next 待开通: what it is good for, what to have at hand, and the button that begins. */
class StartCard extends Section {

    StartCard(PortalForm form, boolean again) {
        addClassNames("gh-portal-card", "gh-portal-next");
        var start = new Button(
                getTranslation(
                        form.isBegun()
                                ? "onboarding.start.go-on"
                                : again ? "onboarding.start.again" : "onboarding.start"),
                pressed -> UI.getCurrent().navigate(form.path()));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                new H2(getTranslation("kind." + form.code() + ".label")),
                new Paragraph(getTranslation(form.purposeKey())),
                new H3(getTranslation("onboarding.start.materials")),
                materials(form),
                start);
    }

    private UnorderedList materials(PortalForm form) {
        var list = new UnorderedList();
        list.addClassName("gh-portal-materials");
        form.materialKeys().forEach(key -> list.add(new ListItem(getTranslation(key))));
        return list;
    }
}
