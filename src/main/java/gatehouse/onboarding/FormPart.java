package gatehouse.onboarding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some inputs under one heading 表单分组.
 *
 * @param titleKey none where the page needs no headings
 * @param joint what shows all of them in one; none where each stands alone
 */
public record FormPart(
        @Nullable String titleKey,
        List<FormInput> inputs,
        @Nullable JointInputs joint) {

    public static FormPart of(String titleKey, FormInput... inputs) {
        return new FormPart(titleKey, List.of(inputs), null);
    }

    public static FormPart of(FormInput... inputs) {
        return new FormPart(null, List.of(inputs), null);
    }

    public static FormPart jointly(JointInputs joint, FormInput... inputs) {
        return new FormPart(null, List.of(inputs), joint);
    }
}
