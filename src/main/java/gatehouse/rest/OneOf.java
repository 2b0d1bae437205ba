package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A field that names one of some things 可选值, and does not: its words name them all. */
public final class OneOf {

    private OneOf() {}

    public static FieldProblem unknown(String field, Collection<?> known) {
        return new FieldProblem(
                field,
                "UNKNOWN",
                "rest.field.ONE_OF",
                List.of(known.stream().map(Object::toString).collect(Collectors.joining(", "))));
    }
}
