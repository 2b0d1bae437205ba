package gatehouse.checks;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** An input that cannot be checked 无法校验: which fields are missing or unreadable. */
public class CheckRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    CheckRefused(List<FieldProblem> problems) {
        super("The input cannot be checked");
        this.problems = List.copyOf(problems);
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
