package gatehouse.deposit.portal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.bank.Banks;
import gatehouse.bank.portal.BankFields;
import gatehouse.bank.portal.ChosenBranch;
import gatehouse.deposit.DepositRequest;
import gatehouse.deposit.DepositRequest.Field;
import gatehouse.deposit.ui.DepositTones;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.Tone;
import java.util.List;
import java.util.function.Function;

/** 收款银行, 网点, 对公账户 and 银行开户名 (P3): what is wrong is marked, what is doubtful is said, what was typed stays. */
class DepositFields extends Composite<Div> {

    private final transient DepositDraft draft;
    private final transient Function<DepositRequest, List<String>> doubts;
    private final BankFields bank;
    private final TextField account = new TextField();
    private final TextField holder = new TextField();
    private final Div doubtful = new Div();

    DepositFields(Banks banks, DepositDraft draft, Function<DepositRequest, List<String>> doubts) {
        this.draft = draft;
        this.doubts = doubts;
        bank = new BankFields(banks, draft.branch(), this::choose);
        getContent().addClassName("gh-form");
        text(account, "deposit.field.account", "deposit.help.account", draft.account());
        text(holder, "deposit.field.holder", "deposit.help.holder", draft.holder());
        account.addAttachListener(attached ->
                account.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'numeric')"));
        account.addValueChangeListener(typed -> {
            draft.typeAccount(typed.getValue());
            account.setInvalid(false);
            doubt();
        });
        holder.addValueChangeListener(typed -> {
            draft.typeHolder(typed.getValue());
            holder.setInvalid(false);
        });
        doubtful.getElement().setAttribute("role", "status");
        getContent().add(bank, box(account), box(holder), doubtful);
        doubt();
    }

    /** The account stands in the approved form already: it need not be typed twice, and is not shown in clear. */
    void accountNamed(String masked) {
        account.setPlaceholder(masked);
        account.setHelperText(getTranslation("deposit.help.account.named", masked));
        account.setRequiredIndicatorVisible(false);
    }

    void mark(List<FieldProblem> problems) {
        bank.mark(problems);
        mark(account, Field.ACCOUNT, problems);
        mark(holder, Field.HOLDER, problems);
    }

    private void mark(TextField input, String field, List<FieldProblem> problems) {
        var problem =
                problems.stream().filter(wrong -> wrong.field().equals(field)).findFirst();
        input.setErrorMessage(problem.map(wrong ->
                        getTranslation(wrong.messageKey(), wrong.arguments().toArray()))
                .orElse(""));
        input.setInvalid(problem.isPresent());
    }

    private void choose(ChosenBranch chosen) {
        draft.choose(chosen);
        doubt();
    }

    private void doubt() {
        doubtful.removeAll();
        doubts.apply(draft.request()).forEach(warning -> {
            var words = new Paragraph(getTranslation(DepositTones.warningKey(warning)));
            words.addClassNames("gh-advice", Tone.DUE.className());
            doubtful.add(words);
        });
    }

    private void text(TextField input, String labelKey, String helpKey, String value) {
        input.setLabel(getTranslation(labelKey));
        input.setHelperText(getTranslation(helpKey));
        input.setManualValidation(true);
        input.setRequiredIndicatorVisible(true);
        input.setValue(value);
    }

    private static Div box(TextField input) {
        var box = new Div(input);
        box.addClassName("gh-form-field");
        return box;
    }
}
