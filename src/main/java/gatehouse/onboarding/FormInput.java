package gatehouse.onboarding;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one field of a form is filled in 输入项; label, hint and whether it is wanted may hang on what is typed elsewhere.
 *
 * @param field its name in the form
 * @param labelKey its name in summaries; of a choice {@code <labelKey>.<value>} is the text of each, of a consent
 *     {@code <labelKey>.consent} the sentence that is agreed to, with {0}, {1} … for its {@link ApplicationKind#agreements()}
 * @param label what stands over it
 * @param hint what stands under it, if anything
 * @param wanted whether it is shown for what is typed
 * @param readOnly whether the house has filled it in, for what is typed
 * @param autocomplete what a browser may fill in, if anything
 */
public record FormInput(
        String field,
        Type type,
        String labelKey,
        List<String> choices,
        Function<Map<String, String>, String> label,
        Function<Map<String, String>, Optional<String>> hint,
        Predicate<Map<String, String>> wanted,
        Predicate<Map<String, String>> readOnly,
        boolean required,
        Optional<String> autocomplete) {

    /** The value of a consent that is given. */
    public static final String AGREED = "true";

    /** How it is filled in. */
    public enum Type {
        TEXT,
        /** 11 digits, with the keys of a telephone. */
        MOBILE,
        /** A day, as 2026-11-21. */
        DATE,
        CHOICE,
        /** A box to tick 同意. */
        CONSENT,
        /** Filled in by the house and only shown. */
        GIVEN
    }

    public static FormInput text(FormField field) {
        return of(field, Type.TEXT, List.of());
    }

    public static FormInput mobile(FormField field) {
        return of(field, Type.MOBILE, List.of());
    }

    public static FormInput date(FormField field) {
        return of(field, Type.DATE, List.of());
    }

    public static FormInput choice(FormField field, Enum<?>... choices) {
        return of(field, Type.CHOICE, Arrays.stream(choices).map(Enum::name).toList());
    }

    public static FormInput consent(FormField field) {
        return of(field, Type.CONSENT, List.of());
    }

    public static FormInput given(FormField field) {
        return of(field, Type.GIVEN, List.of());
    }

    private static FormInput of(FormField field, Type type, List<String> choices) {
        return new FormInput(
                field.name(),
                type,
                field.labelKey(),
                choices,
                typed -> field.labelKey(),
                typed -> Optional.empty(),
                typed -> true,
                typed -> type == Type.GIVEN,
                type != Type.GIVEN,
                Optional.empty());
    }

    public FormInput labelled(Function<Map<String, String>, String> key) {
        return new FormInput(field, type, labelKey, choices, key, hint, wanted, readOnly, required, autocomplete);
    }

    public FormInput hinted(String key) {
        return hinted(typed -> Optional.of(key));
    }

    public FormInput hinted(Function<Map<String, String>, Optional<String>> key) {
        return new FormInput(field, type, labelKey, choices, label, key, wanted, readOnly, required, autocomplete);
    }

    /** Shown only where what is typed elsewhere asks for it. */
    public FormInput wantedIf(Predicate<Map<String, String>> asked) {
        return new FormInput(field, type, labelKey, choices, label, hint, asked, readOnly, required, autocomplete);
    }

    /** Filled in by the house where what is typed elsewhere tells it already. */
    public FormInput givenIf(Predicate<Map<String, String>> told) {
        return new FormInput(field, type, labelKey, choices, label, hint, wanted, told, required, autocomplete);
    }

    /** May stay empty. */
    public FormInput optional() {
        return new FormInput(field, type, labelKey, choices, label, hint, wanted, readOnly, false, autocomplete);
    }

    public FormInput filledInAs(String what) {
        return new FormInput(
                field, type, labelKey, choices, label, hint, wanted, readOnly, required, Optional.of(what));
    }
}
