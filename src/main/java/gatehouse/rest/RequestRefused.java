package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A request that is not carried out 请求被拒: what the problem is, and which fields are wrong. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<FieldProblem> fields;

    public RequestRefused(Problem problem, List<FieldProblem> fields) {
        super(problem.name());
        this.problem = problem;
        this.fields = List.copyOf(fields);
    }

    public RequestRefused(Problem problem) {
        this(problem, List.of());
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldProblem> fields() {
        return fields;
    }
}
