package gatehouse.review;

import gatehouse.onboarding.ApplicationNumber;
import gatehouse.secrecy.Vault;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.CreditCode;
import gatehouse.vocabulary.KindCode;
import gatehouse.vocabulary.MobileNumber;
import gatehouse.vocabulary.RegistrationNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds cases by what is typed 检索: a number, a company number or a phone exactly; else a part of the company's name, by the
 * rarest of its pairs of characters, along the order of the queue. Never a scan: what takes too long is refused.
 */
@Component
class CaseSearch {

    /** A search shows this many; whoever misses something types more. */
    static final int MOST_FOUND = 2_000;

    private final JdbcTemplate jdbc;
    private final QueueBranches planned;
    private final NameSearch names;
    private final Vault vault;

    CaseSearch(DataSource database, QueueBranches planned, NameSearch names, Vault vault, ReviewSettings settings) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setQueryTimeout(
                Math.toIntExact(Math.max(1, settings.searchTime().toSeconds())));
        this.planned = planned;
        this.names = names;
        this.vault = vault;
    }

    List<QueueRow> page(String text, Set<KindCode> kinds, QueueFilter filter, QueueOrder order, int offset, int limit) {
        List<QueueBranch> branches = planned.byOpenness(kinds, filter);
        int asked = Math.min(limit, MOST_FOUND - offset);
        if (branches.isEmpty() || asked <= 0) {
            return List.of();
        }
        int perBranch = order.isByDue() ? offset + asked : MOST_FOUND;
        return inTime(() -> {
            Found found = find(text, branches, order, perBranch);
            return found.isNothing()
                    ? List.of()
                    : jdbc.query(
                            "SELECT " + CaseRows.COLUMNS + " FROM (" + found.ids()
                                    + ") k JOIN review_case c ON c.application_id = k.application_id ORDER BY c."
                                    + order.column() + " " + order.direction() + ", c.application_id "
                                    + order.direction() + " LIMIT " + offset + ", " + asked,
                            CaseRows::row,
                            found.parameters());
        });
    }

    long count(String text, Set<KindCode> kinds, QueueFilter filter) {
        List<QueueBranch> branches = planned.byOpenness(kinds, filter);
        if (branches.isEmpty()) {
            return 0;
        }
        return inTime(() -> {
            Found found = find(text, branches, QueueOrder.MOST_URGENT, MOST_FOUND);
            return found.isNothing()
                    ? 0L
                    : Optional.ofNullable(jdbc.queryForObject(
                                    "SELECT COUNT(*) FROM (" + found.ids() + " LIMIT " + MOST_FOUND + ") found",
                                    Long.class,
                                    found.parameters()))
                            .orElse(0L);
        });
    }

    private Found find(String text, List<QueueBranch> branches, QueueOrder order, int perBranch) {
        List<Long> exact = exactly(text);
        return exact.isEmpty()
                ? names.find(jdbc, CompanyName.searchKey(text), branches, order, perBranch)
                : among(exact, branches);
    }

    private List<Long> exactly(String text) {
        List<Long> ids = new ArrayList<>();
        ApplicationNumber.read(text)
                .ifPresent(number -> ids.addAll(jdbc.queryForList(
                        "SELECT application_id FROM review_case WHERE application_id = ? AND number = ?",
                        Long.class,
                        number.id(),
                        number.number())));
        Stream.of(
                        CreditCode.parse(text).value().map(CreditCode::value),
                        RegistrationNumber.parse(text).value().map(RegistrationNumber::value))
                .flatMap(Optional::stream)
                .forEach(number ->
                        ids.addAll(ids("SELECT application_id FROM review_case WHERE company_number = ?", number)));
        MobileNumber.parse(text)
                .value()
                .ifPresent(mobile -> ids.addAll(ids(
                        "SELECT application_id FROM review_case_phone WHERE phone_key = ?",
                        CaseIndex.phoneKey(vault.fingerprint(mobile.value())))));
        return ids;
    }

    private List<Long> ids(String sql, Object parameter) {
        return jdbc.query(sql + " LIMIT " + MOST_FOUND, (row, index) -> row.getLong(1), parameter);
    }

    private static Found among(List<Long> ids, List<QueueBranch> branches) {
        String in = String.join(", ", Collections.nCopies(ids.size(), "?"));
        List<String> selects = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (QueueBranch branch : branches) {
            selects.add("SELECT c.application_id FROM review_case c WHERE c.application_id IN (" + in + ") AND "
                    + branch.where());
            parameters.addAll(ids);
            parameters.addAll(branch.parameters());
        }
        return new Found(String.join(" UNION ALL ", selects), parameters.toArray());
    }

    private static <T> T inTime(java.util.function.Supplier<T> query) {
        try {
            return query.get();
        } catch (QueryTimeoutException tooLong) {
            throw new ReviewRefused(ReviewRefused.Cause.TOO_BROAD, null);
        }
    }

    /** A query of the ids found; the empty one finds nothing and is not asked. */
    @SuppressWarnings("ArrayRecordComponent")
    record Found(String ids, Object[] parameters) {

        static final Found NOTHING = new Found("", new Object[0]);

        boolean isNothing() {
            return ids.isEmpty();
        }
    }
}
