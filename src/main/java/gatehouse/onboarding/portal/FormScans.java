package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.ScanSlot;
import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import gatehouse.ui.WidgetTexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A page of pictures 上传附件: those that are wanted for what is typed. */
class FormScans extends Composite<Div> {

    private final transient FormDraft draft;
    private final transient FormPage.Uploading page;
    private final transient ApplicationKind kind;
    private final Map<String, SlotField> fields = new LinkedHashMap<>();

    FormScans(
            FormDraft draft,
            FormPage.Uploading page,
            ApplicationKind kind,
            Map<ScanId, Scan> present,
            SlotField.Taker taker,
            Texts texts,
            WidgetTexts widgets) {
        this.draft = draft;
        this.page = page;
        this.kind = kind;
        getContent().addClassName("gh-form");
        getContent().add(new Paragraph(getTranslation(page.ruleKey())));
        page.notes().apply(draft.typed()).forEach(this::note);
        for (var slot : kind.scanSlots(draft.typed())) {
            var scan = draft.scan(slot.name()).map(present::get).orElse(null);
            var field = new SlotField(draft, slot, scan, taker, texts, widgets);
            field.onChange(this::compare);
            fields.put(slot.name(), field);
            getContent().add(field);
        }
        compare();
    }

    /** Better said now than by a rejection tomorrow: one picture in two places is a mistake nearly always. */
    private void compare() {
        fields.forEach((name, field) -> field.isSameAs(fields.entrySet().stream()
                .filter(other -> !other.getKey().equals(name)
                        && field.shows(other.getValue())
                        && !page.twice().isRight(name, other.getKey(), draft.typed()))
                .map(other -> other.getValue().label())
                .findFirst()
                .orElse(null)));
    }

    private void note(String key) {
        var note = new Paragraph(getTranslation(key));
        note.addClassNames("gh-advice", "gh-tone-due");
        getContent().add(note);
    }

    /** Marks every place that is still empty, and answers whether there was none. */
    boolean isFine() {
        var missing = missing(draft, kind);
        mark(missing);
        return missing.isEmpty();
    }

    void mark(List<FieldProblem> refused) {
        refused.forEach(problem -> Optional.ofNullable(fields.get(problem.field()))
                .ifPresent(field -> field.refuse(problem.messageKey(), problem.arguments())));
        refused.stream()
                .map(problem -> fields.get(problem.field()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(SlotField::scrollIntoView);
    }

    static List<FieldProblem> missing(FormDraft draft, ApplicationKind kind) {
        return kind.missingSlots(draft.typed(), draft.scans()).stream()
                .map(ScanSlot::name)
                .map(slot -> new FieldProblem(slot, "REQUIRED", "onboarding.scan.REQUIRED"))
                .toList();
    }
}
