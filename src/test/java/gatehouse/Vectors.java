package gatehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of the specification: each row of a group is a test case. */
public final class Vectors {

    private Vectors() {}

    /** Runs a parameterized test once for every row of a group. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ArgumentsSource(Rows.class)
    public @interface Group {

        String value();
    }

    /** One line of a group, named by its id and note. */
    public record Row(JsonNode json) {

        public String id() {
            return required("id");
        }

        public String required(String field) {
            return Objects.requireNonNull(text(field), () -> json + " has no " + field);
        }

        public @Nullable String text(String field) {
            return json.path(field).asStringOpt().orElse(null);
        }

        public boolean flag(String field) {
            return json.path(field).asBoolean();
        }

        public List<String> texts(String field) {
            return json.path(field).valueStream().map(JsonNode::asString).toList();
        }

        @Override
        public String toString() {
            String note = text("note");
            return note == null || note.isEmpty() ? id() : id() + " " + note;
        }
    }

    public static List<Row> rows(String group) {
        String file = "/vectors/" + group + ".jsonl";
        try (var lines = Objects.requireNonNull(Vectors.class.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> new Row(JsonMapper.shared().readTree(line)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Finds the rows for {@link Group}. */
    static final class Rows extends AnnotationBasedArgumentsProvider<Group> {

        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, Group group) {
            return rows(group.value()).stream().map(Arguments::of);
        }
    }
}
