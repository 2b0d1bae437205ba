package gatehouse.rest;

import gatehouse.texts.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Reads on where a value of a JSON body has the wrong type or nobody knows its field 逐项读取, so that the caller is told all of
 * them at once. What was read is of no use then.
 */
final class UnreadableFields extends DeserializationProblemHandler {

    private final List<FieldProblem> problems = new ArrayList<>();

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** A field at which reading had to end: a fraction, or more digits than a number here can have. */
    void add(JacksonException end) {
        Class<?> wanted = switch (end) {
            case InputCoercionException number -> number.getTargetType();
            case MismatchedInputException mismatch -> mismatch.getTargetType();
            default -> null;
        };
        String field = path(end);
        if (wanted != null
                && !field.isEmpty()
                && problems.stream().noneMatch(problem -> problem.field().equals(field))) {
            problems.add(problem(field, wanted));
        }
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object holder,
            String name) {
        // the parser given may read from a buffer that does not know where it stood; the context's stands behind the
        // object
        String at = path(context.getParser());
        boolean named = at.equals(name) || at.endsWith("." + name);
        String field = named ? at : at.isEmpty() ? name : at + "." + name;
        problems.add(new FieldProblem(field, "UNKNOWN_FIELD", "rest.field.UNKNOWN_FIELD"));
        parser.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, String message) {
        return wrong(parser, wanted.getRawClass());
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String value, String message) {
        return wrong(context.getParser(), wanted);
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> wanted, Number value, String message) {
        return wrong(context.getParser(), wanted);
    }

    private @Nullable Object wrong(JsonParser parser, Class<?> wanted) {
        problems.add(problem(path(parser), wanted));
        parser.skipChildren();
        return null;
    }

    static FieldProblem problem(String field, @Nullable Class<?> wanted) {
        return new FieldProblem(field, "FORMAT", "rest.field." + words(wanted));
    }

    /** What a field of the type should be. */
    private static String words(@Nullable Class<?> type) {
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class) {
            return "WHOLE_NUMBER";
        }
        if (type == Boolean.class) {
            return "FLAG";
        }
        return type == String.class ? "TEXT" : "FORMAT";
    }

    /** Such as {@code scans.LICENSE}. */
    static String path(JacksonException where) {
        return where.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static String path(JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }
}
