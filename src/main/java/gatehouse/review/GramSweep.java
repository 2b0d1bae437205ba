package gatehouse.review;

import gatehouse.rows.ManyKeys;
import gatehouse.rows.ManyRows;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of names 检索项整理, a moment after the cases: adds the pairs of what has come in, many cases at once and in
 * the order of the index, and marks the pairs of what was closed. Whoever has a case in hand is not waited for: its turn comes
 * with the next run.
 */
@Component
class GramSweep {

    /** So few that nobody who claims one of them waits to be noticed. */
    private static final int ADDED_AT_ONCE = 250;

    /** With a run every five seconds twenty cases a second: more than two hundred people decide. */
    private static final int SHARE = 100;

    /** Cases whose pairs are still to be added. */
    private static final String NEW = "review_gram_new";

    /** Closed cases whose pairs are still marked open. */
    private static final String STALE = "review_gram_stale";

    private static final ManyRows ADD =
            new ManyRows("INSERT IGNORE INTO review_case_pair (pair, due, application_id)", 3);

    private static final ManyKeys NO_LONGER_NEW = new ManyKeys("DELETE FROM " + NEW + " WHERE application_id");

    private static final ManyKeys NO_LONGER_STALE = new ManyKeys("DELETE FROM " + STALE + " WHERE application_id");

    private final DeskTransaction transaction;
    private final CaseIndex index;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    GramSweep(DeskTransaction transaction, CaseIndex index, JdbcTemplate jdbc, JdbcClient client) {
        this.transaction = transaction;
        this.index = index;
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Everything that has come in; a search need not look through it any more. */
    void addNew() {
        while (addSome() == ADDED_AT_ONCE) {
            // a full batch: there is more
        }
    }

    private int addSome() {
        return transaction.run(() -> {
            List<Locked> cases = lock(NEW, ADDED_AT_ONCE);
            add(cases.stream().flatMap(one -> one.indexed().rows(one.open()).stream()));
            done(NO_LONGER_NEW, cases);
            return cases.size();
        });
    }

    /**
     * Unhurried: until then the pairs of a closed case only cost a search a few steps, they are never shown. A run does no
     * more than a share, so that after an hour of many decisions the desk stays quick.
     */
    void markClosed() {
        transaction.run(() -> {
            List<Locked> cases = lock(STALE, SHARE);
            List<Locked> closed = cases.stream().filter(one -> !one.open()).toList();
            closed.forEach(one -> index.removePairs(one.indexed(), List.of(true)));
            add(closed.stream().flatMap(one -> one.indexed().rows(false).stream()));
            // whatever was closed within its first second stands in the index now, and nowhere else
            done(NO_LONGER_NEW, closed);
            done(NO_LONGER_STALE, cases);
        });
    }

    /** Locked, so that none of them is decided or comes back as a new round meanwhile. */
    private List<Locked> lock(String list, int most) {
        List<Long> ids = jdbc.query(
                "SELECT application_id FROM " + list + " ORDER BY application_id LIMIT " + most,
                (row, index) -> row.getLong(1));
        return ids.isEmpty()
                ? List.of()
                : client.sql("""
                                SELECT application_id, kind, due, company_key, state IN ('WAITING', 'CLAIMED') AS is_open
                                FROM review_case WHERE application_id IN (:ids) FOR UPDATE SKIP LOCKED""")
                        .param("ids", ids)
                        .query((row, index) -> new Locked(IndexedCase.of(row), row.getBoolean("is_open")))
                        .list();
    }

    private void add(Stream<GramRow> rows) {
        ADD.insert(jdbc, rows.sorted().map(GramRow::values).toList());
    }

    private void done(ManyKeys list, List<Locked> cases) {
        list.update(
                jdbc, cases.stream().map(one -> one.indexed().applicationId()).toList());
    }

    /** A case that nobody changes meanwhile. */
    private record Locked(IndexedCase indexed, boolean open) {}
}
