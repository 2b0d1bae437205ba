package gatehouse.supplier;

import gatehouse.texts.FieldProblem;
import java.util.List;

/**
 * The consents that a supplier gave to its platform 已取得的同意, as far as they could be read.
 *
 * @param problems what could not, so that it is told together with everything else that is wrong
 */
public record GivenConsents(List<Consent> consents, List<FieldProblem> problems) {

    public static final GivenConsents NONE = new GivenConsents(List.of(), List.of());

    public GivenConsents {
        consents = List.copyOf(consents);
        problems = List.copyOf(problems);
    }
}
