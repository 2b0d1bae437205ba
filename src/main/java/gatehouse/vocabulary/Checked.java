package gatehouse.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a check says of something typed: the value, or the reason why there is none (spec part B). */
public sealed interface Checked<T> {

    /** The typed text is a value; warnings are for the reviewer and refuse nothing. */
    record Accepted<T>(T accepted, List<String> warnings) implements Checked<T> {

        public Accepted {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<T> value() {
            return Optional.of(accepted);
        }

        @Override
        public @Nullable String reason() {
            return null;
        }

        @Override
        public @Nullable String messageKey() {
            return null;
        }
    }

    /** The typed text is no value: the first check that failed, and the group of rules it belongs to. */
    record Refused<T>(String group, String reason) implements Checked<T> {

        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public List<String> warnings() {
            return List.of();
        }

        @Override
        public String messageKey() {
            return "vocabulary." + group + "." + reason;
        }
    }

    static <T> Checked<T> accepted(T value) {
        return new Accepted<>(value, List.of());
    }

    static <T> Checked<T> accepted(T value, List<String> warnings) {
        return new Accepted<>(value, warnings);
    }

    static <T> Checked<T> refused(String group, String reason) {
        return new Refused<>(group, reason);
    }

    /** The key of a warning's text; the codes of warnings are unique in the vocabulary. */
    static String warningKey(String warning) {
        return "vocabulary.warning." + warning;
    }

    Optional<T> value();

    List<String> warnings();

    /** The code of the first failing check, null when accepted. */
    @Nullable
    String reason();

    /** The key of the refusal's text for people, null when accepted. */
    @Nullable
    String messageKey();

    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    default T required() {
        return switch (this) {
            case Accepted<T>(T accepted, List<String> _) -> accepted;
            case Refused<T>(String group, String reason) ->
                throw new IllegalArgumentException("Refused by " + group + ": " + reason);
        };
    }

    default <R> Checked<R> map(Function<? super T, ? extends R> mapper) {
        return switch (this) {
            case Accepted<T>(T accepted, List<String> warnings) -> new Accepted<>(mapper.apply(accepted), warnings);
            case Refused<T>(String group, String reason) -> new Refused<>(group, reason);
        };
    }
}
