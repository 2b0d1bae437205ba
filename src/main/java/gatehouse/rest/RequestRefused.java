package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is not carried out 请求被拒: what the problem is, and which fields are wrong. */
public class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<FieldProblem> fields;
    private final @Nullable Duration pause;

    public RequestRefused(Problem problem, List<FieldProblem> fields) {
        this(problem, fields, null);
    }

    /** @param pause until the same may be asked for again, where that is known */
    public RequestRefused(Problem problem, List<FieldProblem> fields, @Nullable Duration pause) {
        super(problem.name());
        this.problem = problem;
        this.fields = List.copyOf(fields);
        this.pause = pause;
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

    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
