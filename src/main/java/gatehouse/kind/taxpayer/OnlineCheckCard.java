package gatehouse.kind.taxpayer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.onboarding.LadderCard;
import gatehouse.onboarding.Rung;
import gatehouse.onboarding.Step;
import gatehouse.onboarding.SubmissionRefused;
import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.Notices;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            case OPEN -> Optional.of(new Fields(check, supplier, changed));
            case DONE, SKIPPED, SUSPENDED, WAITING, LOCKED -> Optional.empty();
        };
    }

    /** The four facts. */
    private static final class Fields extends Div {

        private final transient OnlineCheck check;
        private final transient SupplierId supplier;
        private final transient Runnable changed;
        private final Map<String, TextField> fields = new LinkedHashMap<>();
        private final Div answer = new Div();

        Fields(OnlineCheck check, SupplierId supplier, Runnable changed) {
            this.check = check;
            this.supplier = supplier;
            this.changed = changed;
            addClassName("gh-step-part");
            add(new H3(getTranslation("taxpayer.online")), new Paragraph(getTranslation("taxpayer.online.hint")));
            var row = new Div();
            row.addClassName("gh-form-pair");
            for (var name : List.of(
                    OnlineCheck.INVOICE_CODE, OnlineCheck.INVOICE_NUMBER, OnlineCheck.ISSUED, OnlineCheck.SUM)) {
                var field = new TextField(getTranslation("taxpayer.online." + name));
                field.setHelperText(getTranslation("taxpayer.online." + name + ".hint"));
                field.setManualValidation(true);
                fields.put(name, field);
                row.add(field);
            }
            var verify = new Button(getTranslation("taxpayer.online.verify"), pressed -> verify());
            verify.addThemeVariants(ButtonVariant.PRIMARY);
            answer.getElement().setAttribute("role", "status");
            add(row, verify, answer);
        }

        private void verify() {
            mark(List.of());
            answer.removeAll();
            try {
                show(check.check(
                        supplier,
                        new OnlineCheck.Typed(
                                typed(OnlineCheck.INVOICE_CODE),
                                typed(OnlineCheck.INVOICE_NUMBER),
                                typed(OnlineCheck.ISSUED),
                                typed(OnlineCheck.SUM))));
            } catch (SubmissionRefused refused) {
                if (refused.reason() != SubmissionRefused.Cause.INVALID) {
                    throw refused;
                }
                mark(refused.problems());
            }
        }

        private void show(AutomaticCheck.Verdict verdict) {
            switch (verdict) {
                case AutomaticCheck.Verdict.Proven() -> {
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

        private String typed(String name) {
            var field = fields.get(name);
            return field == null ? "" : field.getValue();
        }

        private void mark(List<FieldProblem> problems) {
            fields.forEach((name, field) -> {
                var problem = problems.stream()
                        .filter(wrong -> wrong.field().equals(name))
                        .findFirst();
                field.setErrorMessage(problem.map(wrong -> getTranslation(
                                wrong.messageKey(), wrong.arguments().toArray()))
                        .orElse(""));
                field.setInvalid(problem.isPresent());
            });
        }
    }
}
