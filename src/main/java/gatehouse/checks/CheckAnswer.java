package gatehouse.checks;

import gatehouse.vocabulary.Checked;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a check says 校验结果: the output fields of the group's vectors, in their order.
 *
 * @param fields texts, truth values, and lists of codes
 */
public record CheckAnswer(Map<String, @Nullable Object> fields) {

    public CheckAnswer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static CheckAnswer of(String field, @Nullable Object value) {
        return new CheckAnswer(Map.of()).with(field, value);
    }

    /** {@code ok} and {@code canon}, or {@code reason}. */
    public static <T> CheckAnswer of(Checked<T> checked, Function<T, String> canonical) {
        return of(checked, canonical, (answer, value) -> answer);
    }

    /** The same, with what else is told of a value. */
    public static <T> CheckAnswer of(
            Checked<T> checked, Function<T, String> canonical, BiFunction<CheckAnswer, T, CheckAnswer> more) {
        return checked.value()
                .map(value -> more.apply(of("ok", true).with("canon", canonical.apply(value)), value))
                .orElseGet(() -> of("ok", false).with("reason", checked.reason()));
    }

    /** The codes of everything that fails, under the group's own name, and {@code ok} when there is none. */
    public static CheckAnswer ofAll(String field, List<String> codes) {
        return of("ok", codes.isEmpty()).with(field, codes);
    }

    public CheckAnswer with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new CheckAnswer(more);
    }
}
