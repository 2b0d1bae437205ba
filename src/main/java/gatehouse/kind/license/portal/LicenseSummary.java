package gatehouse.kind.license.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.FormField;
import java.util.Set;
import java.util.function.IntConsumer;

/** Page 3, 提交审核: everything once more, with the way back to each part. */
class LicenseSummary extends Composite<Div> {

    private static final Set<String> CHOICES = Set.of(Field.NUMBER_TYPE, Field.DOMICILE);

    private final transient LicenseDraft draft;

    LicenseSummary(LicenseDraft draft, BusinessLicense kind, IntConsumer go) {
        this.draft = draft;
        getContent().addClassName("gh-form");
        if (draft.isCorrection()) {
            getContent().add(changes());
        }
        getContent()
                .add(section("license.step.1", 1, typed(kind), go), section("license.step.2", 2, pictures(kind), go));
    }

    private Component changes() {
        var count = draft.changes();
        var words = new Paragraph(
                count == 0
                        ? getTranslation("license.changes.none")
                        : getTranslation("license.changes", String.valueOf(count)));
        words.addClassNames("gh-advice", count == 0 ? "gh-tone-due" : "gh-tone-good");
        return words;
    }

    private Section section(String titleKey, int step, Component content, IntConsumer go) {
        var title = getTranslation(titleKey);
        var edit = new NativeButton(getTranslation("license.edit"), pressed -> go.accept(step));
        edit.addClassName("gh-link");
        edit.setAriaLabel(getTranslation("license.edit-of", title));
        var head = new Div(new H2(title), edit);
        head.addClassName("gh-portal-head");
        var section = new Section(head, content);
        section.addClassName("gh-portal-section");
        return section;
    }

    private Component typed(BusinessLicense kind) {
        var list = new DescriptionList();
        list.addClassName("gh-portal-form");
        for (var field : kind.formFields()) {
            list.add(
                    new DescriptionList.Term(getTranslation(field.labelKey())),
                    new DescriptionList.Description(words(field)));
        }
        return list;
    }

    private String words(FormField field) {
        var typed = draft.typed(field.name());
        return CHOICES.contains(field.name()) ? getTranslation(field.labelKey() + "." + typed) : typed;
    }

    private Component pictures(BusinessLicense kind) {
        var row = new Div();
        row.addClassName("gh-portal-pictures");
        for (var slot : kind.scanSlots()) {
            draft.scan(slot.name()).ifPresent(scan -> {
                var label = getTranslation(slot.labelKey());
                row.add(new Div(new Image("scans/" + scan.value() + "/preview?width=480", label), new Span(label)));
            });
        }
        return row;
    }
}
