package gatehouse.checks;

import gatehouse.rest.OneOf;
import gatehouse.texts.FieldProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The input of a check 校验输入, read field by field. A field that is missing or of another type is remembered and told
 * with all the others once everything was read; until then a stand-in takes its place, and the answer is thrown away.
 */
public final class CheckInput {

    private final JsonNode json;
    private final String path;
    private final List<FieldProblem> problems;

    private CheckInput(JsonNode json, String path, List<FieldProblem> problems) {
        this.json = json;
        this.path = path;
        this.problems = problems;
    }

    public static CheckInput of(JsonNode json) {
        return new CheckInput(json, "", new ArrayList<>());
    }

    public String text(String field) {
        return read(field, "TEXT", JsonNode::isString, JsonNode::asString).orElse("");
    }

    /** Null or left out: nothing was typed. */
    public @Nullable String optionalText(String field) {
        return isAbsent(field) ? null : text(field);
    }

    public boolean flag(String field) {
        return read(field, "FLAG", JsonNode::isBoolean, JsonNode::asBoolean).orElse(false);
    }

    public boolean flag(String field, boolean otherwise) {
        return json.has(field) ? flag(field) : otherwise;
    }

    /** A whole number that is not negative. */
    public long count(String field) {
        return read(field, "COUNT", CheckInput::isCount, JsonNode::asLong).orElse(0L);
    }

    public int count(String field, int otherwise) {
        return json.has(field) ? (int) Math.min(count(field), Integer.MAX_VALUE) : otherwise;
    }

    /** Percents and amounts are texts, so that nothing is rounded on the way. */
    public BigDecimal decimal(String field, BigDecimal otherwise) {
        if (!json.has(field)) {
            return otherwise;
        }
        return read(
                        field,
                        "DECIMAL",
                        node -> node.isString() && node.asString().matches("[0-9]{1,9}(\\.[0-9]{1,9})?"),
                        node -> new BigDecimal(node.asString()))
                .orElse(otherwise);
    }

    public LocalDate date(String field) {
        return read(field, "DATE", CheckInput::isDate, node -> LocalDate.parse(node.asString()))
                .orElse(LocalDate.EPOCH);
    }

    public List<String> texts(String field) {
        return read(
                        field,
                        "TEXTS",
                        node -> node.isArray() && node.valueStream().allMatch(JsonNode::isString),
                        node -> node.valueStream().map(JsonNode::asString).toList())
                .orElse(List.of());
    }

    /** One of the names that the field knows. */
    public String choice(String field, String... names) {
        String chosen = text(field);
        if (Arrays.asList(names).contains(chosen)) {
            return chosen;
        }
        if (json.path(field).isString()) {
            problems.add(OneOf.unknown(path + field, List.of(names)));
        }
        return names[0];
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E[] constants = type.getEnumConstants();
        String name = choice(field, Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
        return Enum.valueOf(type, name);
    }

    /** The fields within a field. */
    public CheckInput object(String field) {
        Optional<JsonNode> object = read(field, "OBJECT", JsonNode::isObject, node -> node);
        // fields of an object that is not there would only repeat its problem
        return object.map(node -> new CheckInput(node, path + field + ".", problems))
                .orElseGet(() ->
                        new CheckInput(JsonNodeFactory.instance.objectNode(), path + field + ".", new ArrayList<>()));
    }

    /** Every field must be one of these: a misspelt one would be taken for its default. */
    public CheckInput only(Set<String> fields) {
        json.propertyNames().stream()
                .filter(field -> !fields.contains(field))
                .forEach(field -> add(field, "UNKNOWN_FIELD"));
        return this;
    }

    /** The field is there and of its type, but means nothing. */
    public void unreadable(String field) {
        add(field, "FORMAT");
    }

    public void unknown(String field) {
        add(field, "UNKNOWN");
    }

    /**
     * After everything was read.
     *
     * @throws CheckRefused with all that is missing or unreadable, where there is any
     */
    void requireReadable() {
        if (!problems.isEmpty()) {
            throw new CheckRefused(problems);
        }
    }

    /** @param words of {@code rest.field}: what it should be */
    private <T> Optional<T> read(String field, String words, Predicate<JsonNode> typed, Function<JsonNode, T> value) {
        if (isAbsent(field)) {
            add(field, "REQUIRED");
            return Optional.empty();
        }
        JsonNode node = json.path(field);
        if (!typed.test(node)) {
            problems.add(new FieldProblem(path + field, "FORMAT", "rest.field." + words));
            return Optional.empty();
        }
        return Optional.of(value.apply(node));
    }

    private boolean isAbsent(String field) {
        return json.path(field).isMissingNode() || json.path(field).isNull();
    }

    private static boolean isCount(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToLong() && node.asLong() >= 0;
    }

    private static boolean isDate(JsonNode node) {
        if (!node.isString()) {
            return false;
        }
        try {
            LocalDate.parse(node.asString());
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private void add(String field, String code) {
        problems.add(new FieldProblem(path + field, code, "rest.field." + code));
    }
}
