package gatehouse.review;

import static gatehouse.review.Desk.FIRST;
import static gatehouse.review.Desk.MONDAY_MORNING;
import static gatehouse.review.Desk.SECOND;
import static gatehouse.review.Desk.WANG;
import static gatehouse.review.Desk.as;
import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.calendar.Band;
import gatehouse.onboarding.Applications;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The plans of the database for the queries of the queue, with as many rows as make a wrong plan show. */
@AtTheDesk
class QueuePlansTests {

    private static final int MANY = 60_000;

    @MockitoBean
    Applications applications;

    @Autowired
    QueueBranches planned;

    @Autowired
    NameSearch names;

    @Autowired
    ReviewQueue queue;

    @Autowired
    Desk desk;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void manyCases() {
        clock.set(MONDAY_MORNING);
        if (desk.count("review_case") != MANY) {
            desk.reset();
            new BulkCases(jdbc).add(FIRST, MANY, MONDAY_MORNING);
        }
    }

    @Test
    void everyListWalksAlongItsIndex() {
        for (QueueOrder order : QueueOrder.values()) {
            for (@Nullable Band band : bands()) {
                Set<CaseState> all = Set.of(CaseState.WAITING, CaseState.CLAIMED, CaseState.CLOSED);
                QueueFilter filter =
                        new QueueFilter(Set.of(), order.isFor(all) ? all : QueueOrder.DECIDED, band, null, null);
                List<QueueBranch> branches = planned.of(Set.of(FIRST, SECOND), filter, order);
                // a decided case is in no band
                if (!branches.isEmpty()) {
                    assertWalksAlongAnIndex(
                            order + " " + band, QueueLists.sql(branches, order, 1000, 50), parameters(branches));
                }
            }
        }
    }

    @Test
    void theFirstPageOfAWholeQueueIsReadInItsOrder() {
        for (QueueOrder order : QueueOrder.values()) {
            for (CaseState state : List.of(CaseState.WAITING, CaseState.CLOSED)) {
                if (!order.isFor(Set.of(state))) {
                    continue;
                }
                QueueFilter filter = new QueueFilter(Set.of(), Set.of(state), null, null, null);
                List<QueueBranch> whole = planned.of(Set.of(FIRST), filter, order);

                List<Step> plan = plan(QueueLists.sql(whole, order, 0, 50), parameters(whole));

                assertThat(plan).as(order + " " + state).hasSize(1).allSatisfy(step -> {
                    assertThat(step.key()).as(order + " " + state).startsWith("review_case_");
                    assertThat(step.extra()).as(order + " " + state).doesNotContain("filesort");
                });
            }
        }
    }

    @Test
    void aNameIsSearchedAlongThePairs() {
        QueueFilter filter = new QueueFilter(Set.of(), Set.of(CaseState.WAITING, CaseState.CLAIMED), null, "杭", null);
        List<QueueBranch> branches = planned.byOpenness(Set.of(FIRST), filter);
        for (String text : List.of("公", "公司", "天玄公司")) {
            CaseSearch.Found found = names.find(jdbc, text, branches, QueueOrder.MOST_URGENT, 50);

            for (Step step : plan(found.ids(), found.parameters())) {
                if (step.table().equals("g")) {
                    assertThat(step.key()).as(text).isEqualTo("PRIMARY");
                    assertThat(step.extra()).as(text).doesNotContain("filesort");
                }
                if (step.table().equals("c")) {
                    assertThat(step.type()).as(text).isEqualTo("eq_ref");
                }
            }
        }
    }

    @Test
    void pagesFarDownAreTheRowsThatStandThere() {
        QueueFilter waiting = new QueueFilter(Set.of(), Set.of(CaseState.WAITING), null, null, null);

        for (int offset : List.of(0, 1990, 2010, 40_000, 40_050, 40_010, 49_990)) {
            List<QueueRow> page = as(WANG, () -> queue.page(waiting, QueueOrder.MOST_URGENT, offset, 50));

            assertThat(page).hasSize(Math.min(50, ReviewQueue.FURTHEST_ROW - offset));
            assertThat(page.getFirst().id().value()).as("at %d", offset).isEqualTo(BulkCases.FIRST_ID + offset);
            assertThat(page.getLast().id().value()).isEqualTo(BulkCases.FIRST_ID + offset + page.size() - 1);
        }
        assertThat(as(WANG, () -> queue.page(waiting, QueueOrder.MOST_URGENT, ReviewQueue.FURTHEST_ROW, 50)))
                .isEmpty();
    }

    @Test
    void aListThatMovedAwayUnderItsMarksIsCountedAnew() {
        QueueFilter missed = new QueueFilter(Set.of(), Set.of(CaseState.WAITING), Band.PROMISE_MISSED, null, null);
        int size = as(WANG, () -> queue.size(missed));
        assertThat(size).isGreaterThan(20_000);
        assertThat(as(WANG, () -> queue.page(missed, QueueOrder.MOST_URGENT, size - 20, 50)))
                .hasSize(20);

        List<Long> gone = as(WANG, () -> queue.page(missed, QueueOrder.MOST_URGENT, 0, 15)).stream()
                .map(row -> row.id().value())
                .toList();
        move(gone, CaseState.WAITING, CaseState.WITHDRAWN);

        assertThat(as(WANG, () -> queue.page(missed, QueueOrder.MOST_URGENT, size - 20, 50)))
                .hasSize(5);
        move(gone, CaseState.WITHDRAWN, CaseState.WAITING);
    }

    private void move(List<Long> ids, CaseState from, CaseState to) {
        ids.forEach(id -> assertThat(jdbc.update(
                        "UPDATE review_case SET state = ? WHERE application_id = ? AND state = ?",
                        to.name(),
                        id,
                        from.name()))
                .isOne());
    }

    @Test
    void theKeptCountsAgreeWithTheRows() {
        assertThat(as(WANG, () -> queue.counts().get(FIRST)))
                .isNotNull()
                .satisfies(counts -> assertThat(counts.waiting()).isEqualTo(MANY))
                .satisfies(counts -> assertThat(counts.dueToday() + counts.promiseMissed() + counts.overdue())
                        .isEqualTo(MANY));
        assertThat(as(WANG, () -> queue.size(new QueueFilter(Set.of(), Set.of(CaseState.WAITING), null, null, null))))
                .isEqualTo(ReviewQueue.FURTHEST_ROW);
        for (Band band : Band.values()) {
            QueueFilter filter = new QueueFilter(Set.of(), Set.of(CaseState.WAITING), band, null, null);
            int size = as(WANG, () -> queue.size(filter));
            List<QueueRow> end = as(WANG, () -> queue.page(filter, QueueOrder.MOST_URGENT, Math.max(0, size - 9), 50));

            assertThat(end)
                    .as("%s", band)
                    .hasSize(Math.min(9, size))
                    .allSatisfy(row -> assertThat(Band.at(clock.instant(), row.promisedBefore(), row.latestBefore()))
                            .isEqualTo(band));
        }
    }

    @Test
    void theHeadIsClaimedWithoutSorting() {
        List<Step> plan = plan("""
                SELECT * FROM review_case WHERE kind = ? AND state = 'WAITING'
                ORDER BY due, application_id LIMIT 1 FOR UPDATE SKIP LOCKED""", FIRST.value());

        assertThat(plan).hasSize(1);
        assertThat(plan.getFirst().key()).isEqualTo("review_case_queue");
        assertThat(plan.getFirst().extra()).doesNotContain("filesort");
    }

    private static List<@Nullable Band> bands() {
        List<@Nullable Band> bands = new ArrayList<>(List.of(Band.values()));
        bands.add(null);
        return bands;
    }

    private void assertWalksAlongAnIndex(String what, String sql, Object... parameters) {
        List<Step> branches = plan(sql, parameters).stream()
                .filter(step -> step.table().equals("c") && !step.selectType().equals("PRIMARY"))
                .toList();
        assertThat(branches).as(what).isNotEmpty().allSatisfy(step -> {
            assertThat(step.key()).as(what).startsWith("review_case_");
            assertThat(step.extra()).as(what).contains("Using index").doesNotContain("filesort");
        });
    }

    private List<Step> plan(String sql, Object... parameters) {
        return jdbc.query(
                "EXPLAIN FORMAT=TRADITIONAL " + sql,
                (row, index) -> new Step(
                        String.valueOf(row.getString("table")),
                        row.getString("select_type"),
                        String.valueOf(row.getString("type")),
                        String.valueOf(row.getString("key")),
                        String.valueOf(row.getString("Extra"))),
                parameters);
    }

    private record Step(String table, String selectType, String type, String key, String extra) {}

    private static Object[] parameters(List<QueueBranch> branches) {
        return branches.stream().flatMap(branch -> branch.parameters().stream()).toArray();
    }
}
