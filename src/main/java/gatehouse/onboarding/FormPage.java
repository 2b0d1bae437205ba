package gatehouse.onboarding;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One page of a kind's form in the portal 表单页; the last one, with everything once more, belongs to every form. */
public sealed interface FormPage {

    String titleKey();

    /** To be typed in. */
    record Typing(String titleKey, List<FormPart> parts) implements FormPage {

        public List<FormInput> inputs() {
            return parts.stream().flatMap(part -> part.inputs().stream()).toList();
        }

        /** Those that are shown for what is typed. */
        public List<FormInput> inputs(Map<String, String> typed) {
            return inputs().stream().filter(input -> input.wanted().test(typed)).toList();
        }
    }

    /**
     * The scans; left out where none is wanted for what is typed.
     *
     * @param ruleKey what holds for all of them, such as size and type
     * @param notes what else is to be known for what is typed
     * @param twice whether one picture belongs into two places
     */
    record Uploading(String titleKey, String ruleKey, Function<Map<String, String>, List<String>> notes, Twice twice)
            implements FormPage {}

    /** Whether one picture belongs into both of two places, for what is typed 一图两用. */
    @FunctionalInterface
    interface Twice {

        boolean isRight(String slot, String other, Map<String, String> typed);
    }

    static FormPage typing(String titleKey, FormPart... parts) {
        return new Typing(titleKey, List.of(parts));
    }

    static FormPage uploading(String titleKey, String ruleKey) {
        return new Uploading(titleKey, ruleKey, typed -> List.of(), (slot, other, typed) -> false);
    }
}
