package gatehouse.review.ui;

import com.vaadin.flow.router.QueryParameters;
import gatehouse.calendar.Band;
import gatehouse.review.QueueFilter;
import gatehouse.review.QueueOrder;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the queue page shows 队列地址, as its address says it: the same link shows the same list to everybody who may see it.
 *
 * @param selected the number of the chosen row
 * @param row where the chosen row stood
 */
record QueueQuery(
        QueueTab tab,
        @Nullable KindCode kind,
        @Nullable Band band,
        @Nullable String text,
        @Nullable Long holder,
        @Nullable LocalDate due,
        @Nullable LocalDate submitted,
        QueueOrder order,
        @Nullable String selected,
        int row) {

    static final QueueQuery EVERYTHING_OPEN =
            new QueueQuery(QueueTab.OPEN, null, null, null, null, null, null, QueueOrder.MOST_URGENT, null, 0);

    /** What cannot be read is left out: an old link shows more, never an error. */
    static QueueQuery of(QueryParameters parameters) {
        var tab = read(parameters, "state", QueueTab.class).orElse(QueueTab.OPEN);
        return new QueueQuery(
                tab,
                parameters
                        .getSingleParameter("kind")
                        .filter(code -> !code.isBlank())
                        .map(KindCode::new)
                        .orElse(null),
                read(parameters, "band", Band.class).orElse(null),
                parameters
                        .getSingleParameter("q")
                        .filter(text -> !text.isBlank())
                        .or(() -> parameters
                                .getSingleParameter(SearchedPhone.PARAMETER)
                                .flatMap(kept -> SearchedPhone.kept()))
                        .orElse(null),
                number(parameters, "holder").orElse(null),
                day(parameters, "due").orElse(null),
                day(parameters, "submitted").orElse(null),
                read(parameters, "sort", QueueOrder.class)
                        .filter(sorted -> sorted.isFor(tab.states()))
                        .orElse(usual(tab)),
                parameters.getSingleParameter("at").orElse(null),
                number(parameters, "row").map(Long::intValue).orElse(0));
    }

    QueryParameters parameters() {
        return QueryParameters.simple(inUrl());
    }

    Map<String, String> inUrl() {
        var url = new LinkedHashMap<String, String>();
        put(url, "state", tab == QueueTab.OPEN ? null : tab.inUrl());
        put(url, "kind", kind == null ? null : kind.value());
        put(url, "band", band == null ? null : band.name().toLowerCase(Locale.ROOT));
        putText(url);
        put(url, "holder", holder == null ? null : holder.toString());
        put(url, "due", due == null ? null : due.toString());
        put(url, "submitted", submitted == null ? null : submitted.toString());
        put(url, "sort", order == usual(tab) ? null : order.name().toLowerCase(Locale.ROOT));
        put(url, "at", selected);
        put(url, "row", selected == null || row == 0 ? null : Integer.toString(row));
        return url;
    }

    private void putText(Map<String, String> url) {
        if (text != null && SearchedPhone.is(text)) {
            SearchedPhone.keep(text);
            url.put(SearchedPhone.PARAMETER, SearchedPhone.KEPT);
        } else {
            put(url, "q", text);
        }
    }

    QueueFilter filter(long me) {
        return new QueueFilter(
                kind == null ? Set.of() : Set.of(kind),
                tab.states(),
                tab.isOpen() ? band : null,
                text,
                tab == QueueTab.MINE ? Long.valueOf(me) : holder,
                due,
                submitted);
    }

    boolean isNarrowed() {
        return band != null || text != null || holder != null || due != null || submitted != null;
    }

    QueueQuery on(QueueTab other) {
        return new QueueQuery(
                other, kind, other.isOpen() ? band : null, text, holder, due, submitted, usual(other), null, 0);
    }

    QueueQuery of(@Nullable KindCode other) {
        return new QueueQuery(tab, other, band, text, holder, due, submitted, order, null, 0);
    }

    QueueQuery in(@Nullable Band other) {
        return new QueueQuery(tab, kind, other, text, holder, due, submitted, order, null, 0);
    }

    QueueQuery with(@Nullable String typed) {
        return new QueueQuery(tab, kind, band, typed, holder, due, submitted, order, null, 0);
    }

    QueueQuery by(QueueOrder other) {
        return new QueueQuery(tab, kind, band, text, holder, due, submitted, other, null, 0);
    }

    QueueQuery at(@Nullable String number, int index) {
        return new QueueQuery(tab, kind, band, text, holder, due, submitted, order, number, index);
    }

    /** Without what narrows it. */
    QueueQuery widened() {
        return new QueueQuery(tab, kind, null, null, null, null, null, order, null, 0);
    }

    private static QueueOrder usual(QueueTab tab) {
        return switch (tab) {
            case OPEN, WAITING, CLAIMED, MINE -> QueueOrder.MOST_URGENT;
            case CLOSED -> QueueOrder.NEWEST_DECIDED;
            case WITHDRAWN -> QueueOrder.NEWEST_SUBMITTED;
        };
    }

    private static void put(Map<String, String> url, String name, @Nullable String value) {
        if (value != null) {
            url.put(name, value);
        }
    }

    private static <E extends Enum<E>> Optional<E> read(QueryParameters parameters, String name, Class<E> type) {
        return parameters
                .getSingleParameter(name)
                .flatMap(value -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(value))
                        .findFirst());
    }

    private static Optional<Long> number(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    private static Optional<LocalDate> day(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(value -> {
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        });
    }
}
