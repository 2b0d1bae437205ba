package gatehouse.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds company names by a part of them 企业名称检索, along the index of their pairs of characters, and one by one where a case
 * has come in too lately to have its pairs. A case that was closed in the last seconds is not found among the closed ones yet:
 * its pairs are still marked open.
 */
@Component
class NameSearch {

    /** From here on a pair counts as frequent, however frequent it is. */
    private static final int FREQUENT = 2_000;

    private static final int PAIRS_COMPARED = 12;

    /** The search's own template: its statements are limited in time. */
    CaseSearch.Found find(JdbcTemplate jdbc, String key, List<QueueBranch> branches, QueueOrder order, int perBranch) {
        if (key.isEmpty()) {
            return CaseSearch.Found.NOTHING;
        }
        Set<String> grams = CompanyNameGrams.wantedBy(key);
        String gram = grams.size() == 1 ? grams.iterator().next() : rarest(jdbc, grams, branches);
        String direction = order == QueueOrder.LEAST_URGENT ? "DESC" : "ASC";
        List<String> selects = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (QueueBranch branch : branches) {
            String select = branch.isShort()
                    ? oneByOne(branch, key, parameters)
                    : alongThePairs(branch, gram, grams.size() > 1 ? key : null, parameters);
            selects.add("(" + select.replace("{direction}", direction) + " LIMIT " + perBranch + ")");
        }
        if (hasNew(jdbc)) {
            branches.stream()
                    .filter(branch -> !branch.isShort())
                    .map(branch -> amongNew(branch, key, parameters))
                    .forEach(select ->
                            selects.add("(" + select.replace("{direction}", direction) + " LIMIT " + perBranch + ")"));
        }
        return new CaseSearch.Found(String.join(" UNION ALL ", selects), parameters.toArray());
    }

    private static boolean hasNew(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT EXISTS (SELECT 1 FROM review_gram_new)", Boolean.class));
    }

    private static String oneByOne(QueueBranch branch, String key, List<Object> parameters) {
        return oneByOne("review_case c", branch, key, parameters);
    }

    /** As many as came in during the last second. */
    private static String amongNew(QueueBranch branch, String key, List<Object> parameters) {
        return oneByOne(
                "review_gram_new n STRAIGHT_JOIN review_case c ON c.application_id = n.application_id",
                branch,
                key,
                parameters);
    }

    private static String oneByOne(String from, QueueBranch branch, String key, List<Object> parameters) {
        parameters.addAll(branch.parameters());
        parameters.add(key);
        boolean atTheBeginning = key.codePointCount(0, key.length()) == 1;
        return "SELECT c.application_id FROM " + from + " WHERE " + branch.where() + " AND LOCATE(?, c.company_key) "
                + (atTheBeginning ? "= 1" : "> 0") + " ORDER BY c.due {direction}, c.application_id {direction}";
    }

    /** The pairs stand in the order of the queue, so the page is soon full; in this order whatever the optimizer thinks. */
    private static String alongThePairs(
            QueueBranch branch, String gram, @Nullable String verified, List<Object> parameters) {
        parameters.add(PairKey.of(gram, branch.kind().value(), branch.isOpen()));
        branch.stretch().ifPresent(stretch -> parameters.addAll(List.of(stretch.after(), stretch.until())));
        parameters.addAll(branch.parameters());
        if (verified != null) {
            parameters.add(verified);
        }
        return "SELECT g.application_id FROM review_case_pair g"
                + " STRAIGHT_JOIN review_case c ON c.application_id = g.application_id"
                + " WHERE g.pair = ? "
                + branch.stretch()
                        .map(stretch -> "AND g.due > ? AND g.due <= ? ")
                        .orElse("")
                + "AND " + branch.where()
                + (verified == null ? "" : " AND LOCATE(?, c.company_key) > 0")
                + " ORDER BY g.due {direction}, g.application_id {direction}";
    }

    private static String rarest(JdbcTemplate jdbc, Set<String> grams, List<QueueBranch> branches) {
        List<String> kinds = branches.stream()
                .map(branch -> branch.kind().value())
                .distinct()
                .toList();
        return grams.stream()
                .limit(PAIRS_COMPARED)
                .map(gram -> new Frequency(gram, frequency(jdbc, gram, kinds, branches)))
                .min(Comparator.comparingLong(Frequency::rows))
                .orElseThrow()
                .gram();
    }

    private static long frequency(JdbcTemplate jdbc, String gram, List<String> kinds, List<QueueBranch> branches) {
        List<Object> parameters = new ArrayList<>();
        List<String> counted = new ArrayList<>();
        Set<Boolean> marks = branches.stream().map(QueueBranch::isOpen).collect(Collectors.toSet());
        for (String kind : kinds) {
            for (boolean open : marks) {
                counted.add("(SELECT 1 FROM review_case_pair WHERE pair = ? LIMIT " + FREQUENT + ")");
                parameters.add(PairKey.of(gram, kind, open));
            }
        }
        return Optional.ofNullable(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM (" + String.join(" UNION ALL ", counted) + ") counted",
                        Long.class,
                        parameters.toArray()))
                .orElse(0L);
    }

    private record Frequency(String gram, long rows) {}
}
