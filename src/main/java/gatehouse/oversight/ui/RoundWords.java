package gatehouse.oversight.ui;

import gatehouse.review.RoundList;
import gatehouse.review.RoundRow;
import gatehouse.vocabulary.KindCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How the list of rounds says what it shows 轮次用语. */
record RoundWords(OversightWords words, Locale language) {

    /** 企业名称认证 · 11-23 提交 · 16时 · 超时. */
    String title(RoundList list) {
        var parts = new ArrayList<String>();
        var kind = list.kind();
        parts.add(kind == null ? words.in(language, "all-queues") : kind(kind));
        switch (list) {
            case RoundList.Submitted submitted -> {
                parts.add(words.in(language, "rounds.submitted", days(submitted.first(), submitted.last())));
                var hour = submitted.hour();
                if (hour != null) {
                    parts.add(words.in(language, "rounds.hour", "%02d".formatted(hour), "%02d".formatted(hour + 1)));
                }
                var became = submitted.became();
                if (became != null) {
                    parts.add(words.in(language, "fate." + became));
                }
            }
            case RoundList.Decided decided ->
                parts.add(words.in(language, "rounds.decided", days(decided.first(), decided.last())));
            case RoundList.MissingToday missing -> parts.add(words.in(language, "rounds.missing-today"));
        }
        return String.join(" · ", parts);
    }

    String kind(KindCode kind) {
        return words.kind(language, kind);
    }

    String round(RoundRow row) {
        return words.in(language, "round", row.round());
    }

    String state(RoundRow row) {
        var decision = row.decision();
        return words.in(language, decision == null ? "state." + row.state() : "outcome." + decision);
    }

    String businessTime(RoundRow row) {
        var time = row.businessTime();
        return time == null ? "" : words.length(language, time);
    }

    List<List<String>> exported(List<RoundRow> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.of(
                        "number",
                        "company",
                        "queue",
                        "round",
                        "submitted",
                        "promised",
                        "latest",
                        "state",
                        "decided",
                        "decided-by",
                        "business-time")
                .map(name -> words.in(language, "head." + name))
                .toList());
        rows.forEach(row -> lines.add(List.of(
                row.number(),
                row.companyName(),
                kind(row.kind()),
                round(row),
                HeldRows.full(row.submittedAt()),
                HeldRows.end(row.promisedBefore()),
                HeldRows.end(row.latestBefore()),
                state(row),
                HeldRows.full(row.decidedAt()),
                Objects.requireNonNullElse(row.decidedByName(), ""),
                businessTime(row))));
        return lines;
    }

    private static String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }
}
