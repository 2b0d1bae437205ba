package gatehouse.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the reader chose on the board 看板地址, as its address says it.
 *
 * @param kind the queue of the trend; none means all together
 * @param day the day of the arrivals; none means today, whatever day that will be
 * @param percent whether the trend tells shares
 */
record BoardQuery(@Nullable KindCode kind, @Nullable LocalDate day, boolean percent) {

    static BoardQuery of(QueryParameters parameters) {
        return new BoardQuery(
                parameters
                        .getSingleParameter("kind")
                        .filter(code -> !code.isBlank())
                        .map(KindCode::new)
                        .orElse(null),
                RoundAddress.day(parameters, "day").orElse(null),
                parameters.getSingleParameter("unit").filter("percent"::equals).isPresent());
    }

    QueryParameters parameters() {
        var url = new LinkedHashMap<String, String>();
        if (kind != null) {
            url.put("kind", kind.value());
        }
        if (day != null) {
            url.put("day", day.toString());
        }
        if (percent) {
            url.put("unit", "percent");
        }
        return QueryParameters.simple(url);
    }

    BoardQuery of(@Nullable KindCode other) {
        return new BoardQuery(other, day, percent);
    }

    BoardQuery on(@Nullable LocalDate other) {
        return new BoardQuery(kind, other, percent);
    }

    BoardQuery inPercent(boolean wanted) {
        return new BoardQuery(kind, day, wanted);
    }
}
