package gatehouse.kind.collection;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The conditions R1 to R4 开通条件 on the card of 融易收, each with its own verdict. */
@org.springframework.stereotype.Component
@Order(1)
class CollectionConditionsCard implements LadderCard {

    private final TransferCollection kind;
    private final Applicants applicants;

    CollectionConditionsCard(TransferCollection kind, Applicants applicants) {
        this.kind = kind;
        this.applicants = applicants;
    }

    @Override
    public Step step() {
        return Step.TRANSFER_COLLECTION;
    }

    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        return switch (rung.state()) {
            case OPEN, LOCKED -> Optional.of(list(kind.recordOf(applicants.required(supplier))));
            case DONE, SKIPPED, SUSPENDED, WAITING -> Optional.empty();
        };
    }

    private static Component list(CollectionRecord record) {
        var box = new Div();
        box.addClassNames("gh-step-part", "gh-conditions");
        box.add(new H3(box.getTranslation("collection.conditions")));
        var list = new OrderedList();
        for (var condition : CollectionConditions.values()) {
            boolean met = condition.isMetBy(record);
            list.add(new ListItem(
                    new StatusBadge(
                            box.getTranslation(met ? "collection.verdict.met" : "collection.verdict.not-met"),
                            met ? Tone.GOOD : Tone.BAD),
                    new Span(box.getTranslation(condition.messageKey()))));
        }
        box.add(list);
        if (!CollectionConditions.INVOICE_OR_POOL.isMetBy(record)) {
            box.add(new Paragraph(box.getTranslation("collection.neither")));
        }
        return box;
    }
}
