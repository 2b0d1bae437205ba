package gatehouse.supplier;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A registration or a new password that cannot be taken 注册被拒: every field that is wrong. */
public class SupplierRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public SupplierRefused(List<FieldProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList()
                .toString());
        this.problems = List.copyOf(problems);
    }

    SupplierRefused(FieldProblem problem) {
        this(List.of(problem));
    }

    public List<FieldProblem> problems() {
        return problems;
    }
}
