package gatehouse.supplier;

import gatehouse.texts.FieldProblem;
import java.time.Duration;

/** So many SMS were asked for from one place that it has to wait 获取过于频繁. */
public class AskedTooOften extends SupplierRefused {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    AskedTooOften(FieldProblem problem, Duration pause) {
        super(problem);
        this.pause = pause;
    }

    /** Until it may ask again. */
    public Duration pause() {
        return pause;
    }
}
