package gatehouse.help;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A question or an answer that cannot be taken 反馈被拒. */
public class FeedbackRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    FeedbackRefused(String field, String code, String... arguments) {
        super(field + " " + code);
        this.problem = new FieldProblem(field, code, "help.feedback." + field + "." + code, List.of(arguments));
    }

    public List<FieldProblem> problems() {
        return List.of(problem);
    }
}
