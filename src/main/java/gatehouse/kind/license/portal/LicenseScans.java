package gatehouse.kind.license.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.kind.license.BusinessLicense;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.onboarding.ScanSlot;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.WidgetTexts;
import gatehouse.vocabulary.Domicile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Page 2, 上传证件附件 (spec A.4): the three pictures. */
class LicenseScans extends Composite<Div> {

    private final transient LicenseDraft draft;
    private final transient List<ScanSlot> slots;
    private final Map<String, SlotField> fields = new LinkedHashMap<>();

    LicenseScans(
            LicenseDraft draft,
            BusinessLicense kind,
            Map<ScanId, Scan> present,
            SlotField.Taker taker,
            WidgetTexts widgets) {
        this.draft = draft;
        this.slots = kind.scanSlots();
        getContent().addClassName("gh-form");
        getContent().add(new Paragraph(getTranslation("license.scans.rule")));
        if (draft.typed(Field.DOMICILE).equals(Domicile.OVERSEAS.name())) {
            var passport = new Paragraph(getTranslation("license.scans.passport"));
            passport.addClassNames("gh-advice", "gh-tone-due");
            getContent().add(passport);
        }
        for (var slot : slots) {
            var scan = draft.scan(slot.name()).map(present::get).orElse(null);
            var field = new SlotField(draft, slot, scan, taker, widgets);
            fields.put(slot.name(), field);
            getContent().add(field);
        }
    }

    /** Marks every place that is still empty, and answers whether there was none. */
    boolean isFine() {
        var missing = missing(draft, slots);
        mark(missing);
        return missing.isEmpty();
    }

    void mark(List<FieldProblem> refused) {
        refused.forEach(problem -> Optional.ofNullable(fields.get(problem.field()))
                .ifPresent(field -> field.refuse(problem.messageKey(), problem.arguments())));
        refused.stream()
                .map(problem -> fields.get(problem.field()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(SlotField::scrollIntoView);
    }

    static List<FieldProblem> missing(LicenseDraft draft, List<ScanSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.required() && draft.scan(slot.name()).isEmpty())
                .map(slot -> new FieldProblem(slot.name(), "REQUIRED", "onboarding.scan.REQUIRED"))
                .toList();
    }
}
