package gatehouse.onboarding.portal;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** Where one input of a form stands 输入位置, or some that stand there together. */
interface Place {

    boolean isWanted();

    /** Becomes what it is for what is typed now. */
    void follow();

    /** Marks what is wrong here, and nothing else. */
    void mark(List<FieldProblem> problems);

    void focus();
}
