package gatehouse.kind.merchant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import gatehouse.kind.merchant.EntryConditions.Verdict;
import gatehouse.onboarding.Applicants;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.StatusBadge;
import gatehouse.ui.Tone;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The twelve conditions 入驻条件 on the card of 企采商, each with its own verdict, and what to do about those not met. */
@org.springframework.stereotype.Component
@Order(1)
class EntryConditionsCard implements LadderCard {

    private final ProcurementMerchant kind;
    private final Applicants applicants;

    EntryConditionsCard(ProcurementMerchant kind, Applicants applicants) {
        this.kind = kind;
        this.applicants = applicants;
    }

    @Override
    public Step step() {
        return Step.PROCUREMENT_MERCHANT;
    }

    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        return switch (rung.state()) {
            case OPEN, LOCKED ->
                Optional.of(list(EntryConditions.verdicts(kind.recordOf(applicants.required(supplier)))));
            case DONE, SKIPPED, SUSPENDED, WAITING -> Optional.empty();
        };
    }

    private static Component list(List<Verdict> verdicts) {
        var box = new Div();
        box.addClassNames("gh-step-part", "gh-conditions");
        boolean all = verdicts.stream().allMatch(Verdict::met);
        box.add(
                new H3(box.getTranslation("merchant.conditions")),
                new Paragraph(box.getTranslation(all ? "merchant.conditions.met" : "merchant.conditions.not-met")));
        var list = new OrderedList();
        verdicts.forEach(verdict -> list.add(line(box, verdict)));
        box.add(list);
        return box;
    }

    private static ListItem line(Component place, Verdict verdict) {
        var condition = verdict.condition();
        var line = new ListItem(
                new StatusBadge(
                        place.getTranslation(verdict.met() ? "merchant.verdict.met" : "merchant.verdict.not-met"),
                        verdict.met() ? Tone.GOOD : Tone.BAD),
                new Span(place.getTranslation(condition.messageKey())));
        if (!verdict.met()) {
            var hint = new Span(place.getTranslation(condition.hintKey()));
            hint.addClassName("gh-faint");
            line.add(hint);
        }
        return line;
    }
}
