package gatehouse.oversight.ui;

import com.vaadin.flow.router.QueryParameters;
import gatehouse.calendar.Band;
import gatehouse.review.CaseState;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the cases behind a number are 下钻: what lies in a queue now, in the queue; what happened, in the list of rounds. */
final class CaseLinks {

    private static final String QUEUE = "queue";

    private CaseLinks() {}

    static String one(String number) {
        return "case/" + number;
    }

    static String in(@Nullable KindCode kind, CaseState state) {
        return queue(kind, Map.of("state", state.name().toLowerCase(Locale.ROOT)));
    }

    static String in(@Nullable KindCode kind, Band band) {
        return queue(kind, Map.of("band", band.name().toLowerCase(Locale.ROOT)));
    }

    static String dueOn(@Nullable KindCode kind, LocalDate day) {
        return queue(kind, Map.of("due", day.toString()));
    }

    static String oldestFirst(@Nullable KindCode kind) {
        return queue(kind, Map.of("sort", "oldest_submitted"));
    }

    static String open(@Nullable KindCode kind) {
        return queue(kind, Map.of());
    }

    private static String queue(@Nullable KindCode kind, Map<String, String> narrowed) {
        var parameters = new LinkedHashMap<String, String>();
        if (kind != null) {
            parameters.put("kind", kind.value());
        }
        parameters.putAll(narrowed);
        return QUEUE + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
