package gatehouse.webhook;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** A callback address that cannot be taken 回调地址被拒. */
public class WebhookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldProblem problem;

    WebhookRefused(String code) {
        super("url " + code);
        this.problem = new FieldProblem("url", code, "webhook.url." + code);
    }

    public List<FieldProblem> problems() {
        return List.of(problem);
    }
}
