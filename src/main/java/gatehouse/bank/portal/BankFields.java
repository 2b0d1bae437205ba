package gatehouse.bank.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import gatehouse.bank.BankHint;
import gatehouse.bank.BankRow;
import gatehouse.bank.BankSearch;
import gatehouse.bank.Banks;
import gatehouse.bank.BranchRow;
import gatehouse.texts.FieldProblem;
import gatehouse.ui.Tone;
import gatehouse.vocabulary.BankCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * 收款银行, 网点 and 联行号 (spec A.5, P3): the bank is found while one types, then its branches; a branch that the directory
 * does not know is typed with the number that its bank tells.
 */
public class BankFields extends Composite<Div> {

    private static final String BANK = "bank";
    private static final String BRANCH = "branch";
    private static final String CNAPS = "cnaps";

    private final transient Banks banks;
    private final transient Consumer<ChosenBranch> changed;
    private final ComboBox<BankRow> bank = new ComboBox<>();
    private final ComboBox<BranchRow> branch = new ComboBox<>();
    private final TextField cnaps = new TextField();
    private final Paragraph hint = new Paragraph();
    private final Map<String, Component> inputs = new LinkedHashMap<>();
    private String typedBranch = "";

    public BankFields(Banks banks, ChosenBranch before, Consumer<ChosenBranch> changed) {
        this.banks = banks;
        this.changed = changed;
        getContent().addClassName("gh-form-part");
        bank();
        branch();
        cnaps();
        begin(before);
        bank.addValueChangeListener(chosen -> bankChosen());
        branch.addValueChangeListener(chosen -> branchChosen());
        branch.addCustomValueSetListener(typed -> branchTyped(typed.getDetail()));
        cnaps.addValueChangeListener(typed -> tell());
    }

    /** For a page that goes on without the number: where money is to be paid in, it is asked for again. */
    public BankFields withNumberLater() {
        cnaps.setRequiredIndicatorVisible(false);
        cnaps.setHelperText(getTranslation("bank.help.cnaps.later"));
        return this;
    }

    public ChosenBranch chosen() {
        BankRow of = bank.getValue();
        BranchRow at = branch.getValue();
        return new ChosenBranch(of == null ? null : of.id(), at == null ? typedBranch : at.name(), cnaps.getValue());
    }

    /** Marks what is wrong with these fields, and takes the marks of the others away. */
    public void mark(List<FieldProblem> problems) {
        inputs.forEach((field, input) -> mark((HasValidationProperties) input, field, problems));
    }

    private void mark(HasValidationProperties input, String field, List<FieldProblem> problems) {
        Optional<FieldProblem> problem =
                problems.stream().filter(wrong -> wrong.field().equals(field)).findFirst();
        input.setErrorMessage(problem.map(wrong ->
                        getTranslation(wrong.messageKey(), wrong.arguments().toArray()))
                .orElse(""));
        input.setInvalid(problem.isPresent());
    }

    private void bank() {
        bank.setLabel(getTranslation("bank.field.bank"));
        bank.setHelperText(getTranslation("bank.help.bank"));
        bank.setItemLabelGenerator(BankRow::name);
        bank.setManualValidation(true);
        bank.setClearButtonVisible(true);
        bank.setItems(query -> found(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        hint.addClassNames("gh-advice", Tone.DUE.className());
        hint.getElement().setAttribute("role", "status");
        hint.setVisible(false);
        place(BANK, bank);
        getContent().add(hint);
    }

    private Stream<BankRow> found(String typed, int offset, int limit) {
        BankSearch search = banks.search(typed);
        advise(search.hint());
        return search.banks().stream().skip(offset).limit(limit);
    }

    private void advise(Optional<BankHint> advice) {
        advice.ifPresent(known -> hint.setText(getTranslation(known.messageKey())));
        hint.setVisible(advice.isPresent());
    }

    private void branch() {
        branch.setLabel(getTranslation("bank.field.branch"));
        branch.setHelperText(getTranslation("bank.help.branch"));
        branch.setItemLabelGenerator(BranchRow::name);
        branch.setManualValidation(true);
        branch.setAllowCustomValue(true);
        branch.setItems(query -> branches(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
        place(BRANCH, branch);
    }

    private Stream<BranchRow> branches(String typed, int offset, int limit) {
        BankRow of = bank.getValue();
        return of == null
                ? nothing(offset, limit)
                : banks.branches(of.id(), typed).stream().skip(offset).limit(limit);
    }

    /** The widget wants to see that its window was looked at. */
    private static Stream<BranchRow> nothing(int offset, int limit) {
        return Stream.<BranchRow>empty().skip(offset).limit(limit);
    }

    private void cnaps() {
        cnaps.setLabel(getTranslation("bank.field.cnaps"));
        cnaps.setHelperText(getTranslation("bank.help.cnaps"));
        cnaps.setManualValidation(true);
        cnaps.addAttachListener(attached ->
                cnaps.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'numeric')"));
        place(CNAPS, cnaps);
    }

    private void begin(ChosenBranch before) {
        Optional.ofNullable(before.bank()).flatMap(banks::find).ifPresent(bank::setValue);
        BankCode.parse(before.cnaps())
                .value()
                .flatMap(banks::findBranch)
                .filter(known -> known.name().equals(before.branch()))
                .ifPresentOrElse(branch::setValue, () -> branchTyped(before.branch()));
        cnaps.setValue(before.cnaps());
    }

    private void bankChosen() {
        branch.clear();
        typedBranch = "";
        branch.getDataProvider().refreshAll();
        cnaps.clear();
        tell();
    }

    private void branchChosen() {
        BranchRow chosen = branch.getValue();
        if (chosen != null) {
            typedBranch = chosen.name();
            if (!chosen.cnaps().isEmpty()) {
                cnaps.setValue(chosen.cnaps());
            }
        }
        tell();
    }

    private void branchTyped(String name) {
        typedBranch = name;
        // a value of its own, so that the words stay in the field
        branch.setValue(name.isBlank() ? null : new BranchRow("", 0, name));
    }

    private void tell() {
        mark(List.of());
        changed.accept(chosen());
    }

    private <C extends Component & HasValueAndElement<?, ?>> void place(String field, C input) {
        inputs.put(field, input);
        input.setRequiredIndicatorVisible(true);
        Div box = new Div(input);
        box.addClassName("gh-form-field");
        getContent().add(box);
    }
}
