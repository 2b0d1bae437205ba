package gatehouse.kind.license.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gatehouse.kind.license.BusinessLicenseForm.Field;
import gatehouse.kind.license.NumberType;
import gatehouse.texts.FieldProblem;
import gatehouse.vocabulary.Domicile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Page 1, 填写基础资料 (spec A.4): each field says what is wrong with it as one leaves it, and keeps what was typed. */
class LicenseFields extends Composite<Div> {

    private final transient LicenseDraft draft;
    private final transient Function<Map<String, String>, List<FieldProblem>> check;
    private final Map<String, Component> inputs = new LinkedHashMap<>();
    private final Map<String, ReviewerNote> notes = new HashMap<>();

    private final TextField companyNumber = text(Field.COMPANY_NUMBER);
    private final TextField identityNumber = text(Field.IDENTITY_NUMBER);

    LicenseFields(LicenseDraft draft, Function<Map<String, String>, List<FieldProblem>> check) {
        this.draft = draft;
        this.check = check;
        getContent().addClassName("gh-form");
        company();
        representative();
        mobiles();
        numberTypeChosen();
        domicileChosen();
    }

    /** Marks every wrong field, goes to the first of them, and answers whether there was none. */
    boolean isFine() {
        var problems = check.apply(draft.typed());
        inputs.keySet().forEach(field -> mark(field, problems));
        problems.stream().findFirst().ifPresent(first -> focus(first.field()));
        return problems.isEmpty();
    }

    void mark(List<FieldProblem> refused) {
        refused.forEach(problem -> mark(problem.field(), refused));
        refused.stream().findFirst().ifPresent(first -> focus(first.field()));
    }

    private void company() {
        var name = text(Field.COMPANY_NAME);
        hint(name, "license.hint.companyName");
        name.getElement().setAttribute("autocomplete", "organization");
        var types = choice(
                Field.NUMBER_TYPE,
                Arrays.stream(NumberType.values()).map(Enum::name).toList());
        getContent().add(new H2(getTranslation("license.part.company")));
        place(Field.COMPANY_NAME, name);
        place(Field.NUMBER_TYPE, types);
        place(Field.COMPANY_NUMBER, companyNumber);
        types.addValueChangeListener(chosen -> {
            numberTypeChosen();
            judgeAgain(Field.COMPANY_NUMBER);
        });
    }

    private void representative() {
        var domiciles = choice(
                Field.DOMICILE, Arrays.stream(Domicile.values()).map(Enum::name).toList());
        hint(domiciles, "license.hint.domicile");
        var name = text(Field.REPRESENTATIVE_NAME);
        hint(name, "license.hint.representativeName");
        getContent().add(new H2(getTranslation("license.part.representative")));
        place(Field.DOMICILE, domiciles);
        place(Field.REPRESENTATIVE_NAME, name);
        place(Field.IDENTITY_NUMBER, identityNumber);
        domiciles.addValueChangeListener(chosen -> {
            domicileChosen();
            judgeAgain(Field.IDENTITY_NUMBER);
        });
    }

    private void mobiles() {
        var representative = mobile(Field.REPRESENTATIVE_MOBILE);
        var operator = mobile(Field.OPERATOR_MOBILE);
        getContent().add(new H2(getTranslation("license.part.mobiles")));
        place(Field.REPRESENTATIVE_MOBILE, representative);
        place(Field.OPERATOR_MOBILE, operator);
    }

    private TextField text(String field) {
        var input = new TextField(getTranslation("license.field." + field));
        input.setManualValidation(true);
        input.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        input.setClearButtonVisible(true);
        return input;
    }

    private TextField mobile(String field) {
        var input = text(field);
        hint(input, "license.hint." + field);
        input.addAttachListener(
                attached -> input.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'tel')"));
        return input;
    }

    private RadioButtonGroup<String> choice(String field, List<String> choices) {
        var group = new RadioButtonGroup<String>(getTranslation("license.field." + field));
        group.setItems(choices);
        group.setItemLabelGenerator(choice -> getTranslation("license.field." + field + "." + choice));
        group.setManualValidation(true);
        return group;
    }

    private void hint(HasHelper input, String key) {
        input.setHelperText(getTranslation(key));
    }

    private <C extends Component & HasValue<?, String>> void place(String field, C input) {
        inputs.put(field, input);
        var box = new Div();
        box.addClassName("gh-form-field");
        var reasons = draft.reasons(field);
        if (!reasons.isEmpty()) {
            var note = new ReviewerNote(reasons);
            notes.put(field, note);
            note.setCorrected(draft.isChanged(field));
            box.addClassName("gh-form-wrong");
            box.add(note);
        }
        if (!draft.typed(field).isEmpty()) {
            input.setValue(draft.typed(field));
        }
        input.setRequiredIndicatorVisible(true);
        input.addValueChangeListener(typed -> keep(field, typed.getValue()));
        box.add(input);
        getContent().add(box);
    }

    private void keep(String field, String value) {
        draft.type(field, value == null ? "" : value);
        judge(field);
        Optional.ofNullable(notes.get(field)).ifPresent(note -> note.setCorrected(draft.isChanged(field)));
    }

    private void judge(String field) {
        mark(field, check.apply(draft.typed()));
    }

    /** A field that hangs on a choice; where nothing is typed in it yet, nothing is wrong with it yet. */
    private void judgeAgain(String field) {
        if (!draft.typed(field).isBlank()) {
            judge(field);
        }
    }

    private void mark(String field, List<FieldProblem> problems) {
        if (inputs.get(field) instanceof HasValidationProperties input) {
            var problem = problems.stream()
                    .filter(wrong -> wrong.field().equals(field))
                    .findFirst();
            input.setErrorMessage(problem.map(wrong ->
                            getTranslation(wrong.messageKey(), wrong.arguments().toArray()))
                    .orElse(""));
            input.setInvalid(problem.isPresent());
        }
    }

    private void focus(String field) {
        if (inputs.get(field) instanceof Focusable<?> input) {
            input.focus();
        }
    }

    private void numberTypeChosen() {
        var type = draft.typed(Field.NUMBER_TYPE);
        if (!type.isEmpty()) {
            companyNumber.setLabel(getTranslation("license.field.numberType." + type));
            hint(companyNumber, "license.hint.companyNumber." + type);
        }
    }

    private void domicileChosen() {
        var domicile = draft.typed(Field.DOMICILE);
        if (!domicile.isEmpty()) {
            hint(identityNumber, "license.hint.identityNumber." + domicile);
        }
    }
}
