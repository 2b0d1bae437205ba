package gatehouse.oversight.ui;

import gatehouse.review.HeldCase;
import gatehouse.ui.BeijingTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is held now, as it is exported 在手案件导出. */
final class HeldRows {

    private HeldRows() {}

    static List<List<String>> of(List<HeldCase> held, OversightWords words, Locale language) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of("holder", "number", "company", "queue", "promised", "latest", "claimed-at", "lease")
                .map(name -> words.in(language, "head." + name))
                .toList());
        for (var one : held) {
            var row = one.row();
            rows.add(List.of(
                    Objects.requireNonNullElse(row.holderName(), ""),
                    row.number(),
                    row.companyName(),
                    words.kind(language, row.kind()),
                    end(row.promisedBefore()),
                    end(row.latestBefore()),
                    full(one.claimedAt()),
                    full(row.leaseUntil())));
        }
        return rows;
    }

    static String end(@Nullable Instant before) {
        return before == null ? "" : BeijingTime.fullEnd(before);
    }

    static String full(@Nullable Instant instant) {
        return instant == null ? "" : BeijingTime.full(instant);
    }
}
