package gatehouse.onboarding.portal;

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
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.texts.Texts;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** The last page, 提交审核: everything once more, with the way back to each part. */
class FormSummary extends Composite<Div> {

    private final transient FormDraft draft;
    private final transient Map<String, String> asStored;
    private final transient ApplicationKind kind;
    private final transient Texts texts;

    /** @param asStored what was typed, in the form in which it will be kept */
    FormSummary(
            FormDraft draft,
            Map<String, String> asStored,
            ApplicationKind kind,
            List<FormPage> pages,
            Texts texts,
            IntConsumer go) {
        this.draft = draft;
        this.asStored = Map.copyOf(asStored);
        this.kind = kind;
        this.texts = texts;
        getContent().addClassName("gh-form");
        if (draft.isCorrection()) {
            getContent().add(changes());
        }
        for (int at = 0; at < pages.size(); at++) {
            var page = pages.get(at);
            getContent().add(section(page.titleKey(), at + 1, content(page), go));
        }
    }

    private Component changes() {
        var count = draft.changes();
        var words = new Paragraph(
                count == 0
                        ? getTranslation("onboarding.form.changes.none")
                        : getTranslation("onboarding.form.changes", String.valueOf(count)));
        words.addClassNames("gh-advice", count == 0 ? "gh-tone-due" : "gh-tone-good");
        return words;
    }

    private Section section(String titleKey, int step, Component content, IntConsumer go) {
        var title = getTranslation(titleKey);
        var edit = new NativeButton(getTranslation("onboarding.form.edit"), pressed -> go.accept(step));
        edit.addClassName("gh-link");
        edit.setAriaLabel(getTranslation("onboarding.form.edit-of", title));
        var head = new Div(new H2(title), edit);
        head.addClassName("gh-portal-head");
        var section = new Section(head, content);
        section.addClassName("gh-portal-section");
        return section;
    }

    private Component content(FormPage page) {
        return switch (page) {
            case FormPage.Typing typing -> typed(typing);
            case FormPage.Uploading uploading -> pictures();
        };
    }

    private Component typed(FormPage.Typing page) {
        var list = new DescriptionList();
        list.addClassName("gh-portal-form");
        for (var input : page.inputs(draft.typed())) {
            var words = words(input);
            if (!words.isEmpty()) {
                list.add(
                        new DescriptionList.Term(getTranslation(input.labelKey())),
                        new DescriptionList.Description(words));
            }
        }
        return list;
    }

    /** A choice has its words in the bundles. */
    private String words(FormInput input) {
        var typed = asStored.getOrDefault(input.field(), draft.typed(input.field()));
        var chosen = input.labelKey() + "." + typed;
        return !typed.isEmpty() && texts.has(getLocale(), chosen) ? getTranslation(chosen) : typed;
    }

    private Component pictures() {
        var row = new Div();
        row.addClassName("gh-portal-pictures");
        for (var slot : kind.scanSlots(draft.typed())) {
            draft.scan(slot.name()).ifPresent(scan -> {
                var label = getTranslation(slot.labelKey());
                row.add(new Div(new Image("scans/" + scan.value() + "/preview?width=480", label), new Span(label)));
            });
        }
        return row;
    }
}
