package gatehouse.onboarding;

import com.vaadin.flow.component.Component;
import gatehouse.texts.FieldProblem;

/** What stands under an input that is wrong 字段提示. */
public final class ProblemWords {

    private static final String EMPTY = "onboarding.field.EMPTY";

    private ProblemWords() {}

    /** What is left empty is named: somebody who hears the page does not see the label beside it. */
    public static String of(Component page, FieldProblem wrong, String label) {
        return wrong.messageKey().equals(EMPTY)
                ? page.getTranslation(EMPTY + "-of", label)
                : page.getTranslation(wrong.messageKey(), wrong.arguments().toArray());
    }
}
