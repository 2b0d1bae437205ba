package gatehouse.webhook;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A callback address that cannot be taken, or a secret that cannot be replaced now 回调被拒. */
public class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    WebhookRefused(String field, String code) {
        super(field + " " + code);
        this.problem = new FieldProblem(field, code, "webhook." + field + "." + code);
    }

    public List<FieldProblem> problems() {
        return List.of(problem);
    }
}
