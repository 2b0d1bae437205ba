package gatehouse.kind.taxpayer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import gatehouse.onboarding.CardFields;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.ui.Notices;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** 在线验证（自动审核） on the card of general taxpayers: four facts of an invoice, and at once a yes or the reasons of the no. */
@org.springframework.stereotype.Component
@Order(1)
class OnlineCheckCard implements LadderCard {

    private final OnlineCheck check;

    OnlineCheckCard(OnlineCheck check) {
        this.check = check;
    }

    @Override
    public Step step() {
        return Step.GENERAL_TAXPAYER;
    }

    @Override
    public Optional<Component> content(SupplierId supplier, Rung rung, Runnable changed) {
        return switch (rung.state()) {
            case OPEN ->
                Optional.of(
                        rung.revoked() == null
                                ? new Fields(check, supplier, leads(supplier, rung), changed)
                                : new Revoked());
            case DONE, SKIPPED, SUSPENDED, WAITING, LOCKED -> Optional.empty();
        };
    }

    @Override
    public boolean leads(SupplierId supplier, Rung rung) {
        return rung.state() == Rung.State.OPEN && rung.revoked() == null && check.leads(supplier);
    }

    /** 审核通过被撤销: a reviewer alone opens the step again. */
    private static final class Revoked extends Div {

        Revoked() {
            addClassName("gh-step-part");
            add(new H3(getTranslation("taxpayer.online")), new Paragraph(getTranslation("taxpayer.online.revoked")));
        }
    }

    /** The four facts. */
    private static final class Fields extends Div {

        private final transient OnlineCheck check;
        private final transient SupplierId supplier;
        private final transient Runnable changed;
        private final CardFields fields;
        private final Div answer = new Div();

        Fields(OnlineCheck check, SupplierId supplier, boolean leads, Runnable changed) {
            this.check = check;
            this.supplier = supplier;
            this.changed = changed;
            addClassName("gh-step-part");
            add(new H3(getTranslation("taxpayer.online")), new Paragraph(getTranslation("taxpayer.online.hint")));
            fields = new CardFields(
                    Step.GENERAL_TAXPAYER,
                    supplier,
                    List.of(OnlineCheck.INVOICE_CODE, OnlineCheck.INVOICE_NUMBER, OnlineCheck.ISSUED, OnlineCheck.SUM),
                    name -> "taxpayer.online." + name,
                    name -> "taxpayer.online." + name + ".hint");
            var verify = new Button(getTranslation("taxpayer.online.verify"), pressed -> verify());
            if (leads) {
                verify.addThemeVariants(ButtonVariant.PRIMARY);
            }
            answer.getElement().setAttribute("role", "status");
            add(fields, verify, answer);
        }

        private void verify() {
            fields.mark(List.of());
            answer.removeAll();
            try {
                show(check.check(
                        supplier,
                        new OnlineCheck.Typed(
                                fields.typed(OnlineCheck.INVOICE_CODE),
                                fields.typed(OnlineCheck.INVOICE_NUMBER),
                                fields.typed(OnlineCheck.ISSUED),
                                fields.typed(OnlineCheck.SUM))));
            } catch (SubmissionRefused refused) {
                if (refused.reason() != SubmissionRefused.Cause.INVALID) {
                    throw refused;
                }
                fields.mark(refused.problems());
            }
        }

        private void show(AutomaticCheck.Verdict verdict) {
            switch (verdict) {
                case AutomaticCheck.Verdict.Proven() -> {
                    fields.forget();
                    Notices.done(getTranslation("taxpayer.next"));
                    changed.run();
                }
                case AutomaticCheck.Verdict.NoAnswer() ->
                    answer.add(new Paragraph(getTranslation("taxpayer.online.no-answer")));
                case AutomaticCheck.Verdict.NotProven no -> {
                    var list = new UnorderedList();
                    list.addClassName("gh-reasons");
                    no.messageKeys().forEach(key -> list.add(new ListItem(getTranslation(key))));
                    answer.add(new Paragraph(getTranslation("taxpayer.online.no")), list);
                }
            }
        }
    }
}
