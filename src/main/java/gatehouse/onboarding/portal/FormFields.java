package gatehouse.onboarding.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import gatehouse.agreement.Agreement;
import gatehouse.agreement.portal.AgreementWords;
import gatehouse.onboarding.FormInput;
import gatehouse.onboarding.FormPage;
import gatehouse.onboarding.FormPart;
import gatehouse.onboarding.JointInputs;
import gatehouse.onboarding.ProblemWords;
import gatehouse.texts.FieldProblem;
import gatehouse.texts.Texts;
import gatehouse.ui.WidgetTexts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page to be typed in 填写资料: each field says what is wrong with it as one leaves it, and keeps what was typed; what hangs
 * on another field follows it.
 */
class FormFields extends Composite<Div> {

    private final transient FormDraft draft;
    private final transient Function<Map<String, String>, List<FieldProblem>> check;
    private final transient Function<String, List<Agreement>> agreements;
    private final transient Texts texts;
    private final transient WidgetTexts widgets;
    private final transient Map<String, Place> placed = new LinkedHashMap<>();

    /** @param agreements the documents of a consent, by its field */
    FormFields(
            FormDraft draft,
            FormPage.Typing page,
            Function<Map<String, String>, List<FieldProblem>> check,
            Function<String, List<Agreement>> agreements,
            Texts texts,
            WidgetTexts widgets) {
        this.draft = draft;
        this.check = check;
        this.agreements = agreements;
        this.texts = texts;
        this.widgets = widgets;
        getContent().addClassName("gh-form");
        for (var part : page.parts()) {
            var title = part.titleKey();
            if (title != null) {
                getContent().add(new H2(getTranslation(title)));
            }
            var joint = part.joint();
            if (joint == null) {
                part.inputs().forEach(this::place);
            } else {
                place(part, joint);
            }
        }
        follow();
    }

    /** Marks every wrong field, goes to the first of them, and answers whether there was none. */
    boolean isFine() {
        var problems = ofThisPage(check.apply(draft.typed()));
        placed.values().forEach(field -> field.mark(problems));
        problems.stream().findFirst().ifPresent(first -> focus(first.field()));
        return problems.isEmpty();
    }

    void mark(List<FieldProblem> refused) {
        var problems = ofThisPage(refused);
        problems.forEach(problem -> find(problem.field()).mark(problems));
        problems.stream().findFirst().ifPresent(first -> focus(first.field()));
    }

    private List<FieldProblem> ofThisPage(List<FieldProblem> problems) {
        return problems.stream()
                .filter(problem -> placed.containsKey(problem.field())
                        && find(problem.field()).isWanted())
                .toList();
    }

    private Place find(String field) {
        return java.util.Objects.requireNonNull(placed.get(field));
    }

    private void focus(String field) {
        find(field).focus();
    }

    private void place(FormInput input) {
        var field = new Placed(input, component(input));
        placed.put(input.field(), field);
        getContent().add(field.box);
    }

    private void place(FormPart part, JointInputs joint) {
        var together = new JointPlace(part, joint, draft, check, this::follow);
        part.inputs().forEach(input -> placed.put(input.field(), together));
        getContent().add(together.box());
    }

    private void follow() {
        placed.values().forEach(Place::follow);
    }

    private Component component(FormInput input) {
        return switch (input.type()) {
            case TEXT -> text(input);
            case MOBILE -> mobile(input);
            case DATE -> date(input);
            case CHOICE -> choice(input);
            case CONSENT -> consent(input);
            case GIVEN -> given(input);
        };
    }

    private TextField text(FormInput input) {
        var field = new TextField();
        field.setManualValidation(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setClearButtonVisible(true);
        input.autocomplete().ifPresent(what -> field.getElement().setAttribute("autocomplete", what));
        fill(input, field, draft.typed(input.field()), value -> value);
        return field;
    }

    private TextField mobile(FormInput input) {
        var field = text(input);
        field.addAttachListener(
                attached -> field.getElement().executeJs("this.inputElement && (this.inputElement.inputMode = 'tel')"));
        return field;
    }

    private DatePicker date(FormInput input) {
        var field = new DatePicker();
        field.setManualValidation(true);
        field.setI18n(widgets.datePicker(getLocale()));
        field.setClearButtonVisible(true);
        fill(input, field, day(draft.typed(input.field())), LocalDate::toString);
        return field;
    }

    private RadioButtonGroup<String> choice(FormInput input) {
        var group = new RadioButtonGroup<String>();
        group.setItems(input.choices());
        group.setItemLabelGenerator(choice -> getTranslation(input.labelKey() + "." + choice));
        group.setManualValidation(true);
        var chosen = draft.typed(input.field());
        fill(input, group, input.choices().contains(chosen) ? chosen : null, value -> value);
        return group;
    }

    private Checkbox consent(FormInput input) {
        var box = new Checkbox();
        box.setManualValidation(true);
        fill(input, box, draft.typed(input.field()).equals(FormInput.AGREED), agreed -> agreed ? FormInput.AGREED : "");
        return box;
    }

    private TextField given(FormInput input) {
        var field = new TextField();
        var value = draft.typed(input.field());
        var chosen = input.labelKey() + "." + value;
        field.setValue(texts.has(getLocale(), chosen) ? getTranslation(chosen) : value);
        field.setReadOnly(true);
        return field;
    }

    private <V> void fill(FormInput input, HasValue<?, V> field, @Nullable V present, Function<V, String> written) {
        if (present != null) {
            field.setValue(present);
        }
        field.setRequiredIndicatorVisible(input.required());
        field.addValueChangeListener(typed -> {
            var value = typed.getValue();
            keep(input.field(), value == null ? "" : written.apply(value));
        });
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private void keep(String field, String value) {
        draft.type(field, value);
        follow();
        if (find(field) instanceof Placed alone) {
            alone.judge();
            alone.note(note -> note.setCorrected(draft.isChanged(field)));
        }
    }

    /** One input at its place: it follows what is typed elsewhere. */
    private final class Placed implements Place {

        private final FormInput input;
        private final Component component;
        private final Div box = new Div();
        private final @Nullable ReviewerNote note;
        private String asked = "";

        Placed(FormInput input, Component component) {
            this.input = input;
            this.component = component;
            box.addClassName("gh-form-field");
            var reasons = draft.reasons(input.field());
            note = reasons.isEmpty() ? null : new ReviewerNote(reasons);
            note(there -> {
                there.setCorrected(draft.isChanged(input.field()));
                box.addClassName("gh-form-wrong");
                box.add(there);
            });
            box.add(component);
        }

        void note(Consumer<ReviewerNote> work) {
            if (note != null) {
                work.accept(note);
            }
        }

        @Override
        public boolean isWanted() {
            return input.wanted().test(draft.typed());
        }

        /** Label, hint and presence, as they are for what is typed now; where another question is asked, it is judged again. */
        @Override
        public void follow() {
            var typed = draft.typed();
            box.setVisible(input.wanted().test(typed));
            if (component instanceof HasValue<?, ?> field) {
                field.setReadOnly(input.readOnly().test(typed));
            }
            var label = input.label().apply(typed);
            var hint = draft.isAskedAnew(input.field())
                    ? "onboarding.form.agreement.new"
                    : input.hint().apply(typed).orElse("");
            var question = label + " " + hint;
            if (question.equals(asked)) {
                return;
            }
            boolean first = asked.isEmpty();
            asked = question;
            label(label);
            if (component instanceof HasHelper field) {
                field.setHelperText(hint.isEmpty() ? "" : getTranslation(hint));
            }
            if (!first && !draft.typed(input.field()).isBlank()) {
                judge();
            }
        }

        private void label(String key) {
            if (component instanceof Checkbox box) {
                box.setLabelComponent(
                        new AgreementWords(input.labelKey() + ".consent", agreements.apply(input.field())));
            } else if (component instanceof HasLabel field) {
                field.setLabel(getTranslation(key));
            }
        }

        void judge() {
            mark(check.apply(draft.typed()));
        }

        @Override
        public void focus() {
            if (component instanceof Focusable<?> input) {
                input.focus();
            }
        }

        private String words(FieldProblem wrong) {
            return ProblemWords.of(
                    FormFields.this, wrong, getTranslation(input.label().apply(draft.typed())));
        }

        @Override
        public void mark(List<FieldProblem> problems) {
            if (component instanceof HasValidationProperties field) {
                var problem = problems.stream()
                        .filter(wrong -> wrong.field().equals(input.field()))
                        .findFirst();
                field.setErrorMessage(problem.map(this::words).orElse(""));
                field.setInvalid(problem.isPresent());
            }
        }
    }
}
