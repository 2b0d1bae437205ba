package gatehouse.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import gatehouse.review.RoundFate;
import gatehouse.review.RoundList;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address of a list of rounds 轮次地址: the same link shows the same list. */
final class RoundAddress {

    static final String PATH = "sla/cases";

    private RoundAddress() {}

    static String of(RoundList list) {
        var url = new LinkedHashMap<String, String>();
        switch (list) {
            case RoundList.Submitted submitted -> {
                days(url, "submitted", submitted.first(), submitted.last());
                put(url, "hour", submitted.hour());
                var became = submitted.became();
                put(url, "became", became == null ? null : became.name().toLowerCase(Locale.ROOT));
            }
            case RoundList.Decided decided -> days(url, "decided", decided.first(), decided.last());
            case RoundList.MissingToday missing -> url.put("list", "today");
        }
        var kind = list.kind();
        put(url, "kind", kind == null ? null : kind.value());
        return PATH + "?" + QueryParameters.simple(url).getQueryString();
    }

    /** What cannot be read is left out; where no days are named, it is what ends today. */
    static RoundList read(QueryParameters parameters) {
        var kind = parameters
                .getSingleParameter("kind")
                .filter(code -> !code.isBlank())
                .map(KindCode::new)
                .orElse(null);
        var first = day(parameters, "from");
        if (first.isEmpty()) {
            return new RoundList.MissingToday(kind);
        }
        var last = day(parameters, "to").filter(to -> !to.isBefore(first.get())).orElse(first.get());
        return parameters.getSingleParameter("list").filter("decided"::equals).isPresent()
                ? new RoundList.Decided(kind, first.get(), last)
                : new RoundList.Submitted(kind, first.get(), last, hour(parameters), fate(parameters));
    }

    static Optional<LocalDate> day(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        });
    }

    private static @Nullable Integer hour(QueryParameters parameters) {
        return parameters
                .getSingleParameter("hour")
                .filter(value -> value.matches("1?\\d|2[0-3]"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static @Nullable RoundFate fate(QueryParameters parameters) {
        return parameters
                .getSingleParameter("became")
                .flatMap(value -> Arrays.stream(RoundFate.values())
                        .filter(fate -> fate.name().equalsIgnoreCase(value))
                        .findFirst())
                .orElse(null);
    }

    private static void days(Map<String, String> url, String list, LocalDate first, LocalDate last) {
        url.put("list", list);
        url.put("from", first.toString());
        put(url, "to", last.equals(first) ? null : last);
    }

    private static void put(Map<String, String> url, String name, @Nullable Object value) {
        if (value != null) {
            url.put(name, value.toString());
        }
    }
}
