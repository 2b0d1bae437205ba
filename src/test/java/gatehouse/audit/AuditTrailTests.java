package gatehouse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatehouse.access.AccessTest;
import gatehouse.audit.AuditFilter.Everything;
import gatehouse.audit.AuditFilter.OfAction;
import gatehouse.audit.AuditFilter.OfActor;
import gatehouse.audit.AuditFilter.OfApplication;
import gatehouse.audit.AuditFilter.OfSubject;
import gatehouse.audit.AuditFilter.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@AccessTest
class AuditTrailTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-13");

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    /** Ten days of 700 entries, of 7 people, 5 actions and many applications; several in the same millisecond. */
    @BeforeAll
    void tenDays() {
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql("""
                        INSERT INTO audit_entry (at, actor_type, actor_id, actor_name, action, application_id, subject, detail)
                        SELECT TIMESTAMPADD(MINUTE, 2 * (n DIV 10), '2026-11-09 16:00:00'), 'STAFF', n MOD 7 + 1,
                               CONCAT('person ', n MOD 7 + 1), CONCAT('case.action-', n MOD 5),
                               IF(n MOD 2 = 0, n MOD 900, NULL), IF(n MOD 2 = 1, CONCAT('staff:', n MOD 11), NULL), NULL
                        FROM (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n
                              FROM (SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) a,
                                   (SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) b,
                                   (SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9) c,
                                   (SELECT 0 d UNION SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7 UNION SELECT 8 UNION SELECT 9 UNION SELECT 10 UNION SELECT 11 UNION SELECT 12 UNION SELECT 13 UNION SELECT 14 UNION SELECT 15 UNION SELECT 16 UNION SELECT 17 UNION SELECT 18 UNION SELECT 19 UNION SELECT 20 UNION SELECT 21 UNION SELECT 22 UNION SELECT 23 UNION SELECT 24 UNION SELECT 25 UNION SELECT 26 UNION SELECT 27 UNION SELECT 28 UNION SELECT 29 UNION SELECT 30 UNION SELECT 31 UNION SELECT 32 UNION SELECT 33 UNION SELECT 34 UNION SELECT 35 UNION SELECT 36 UNION SELECT 37 UNION SELECT 38 UNION SELECT 39) e) numbers""").update();
        jdbc.sql("ANALYZE TABLE audit_entry").query((row, index) -> 0).list();
    }

    static Stream<Arguments> filters() {
        List<Question> questions = List.of(
                new Everything(),
                new OfApplication(42),
                new OfActor(ActorType.STAFF, 3),
                new OfAction("case.action-2"),
                new OfSubject("staff:5"));
        return questions.stream()
                .flatMap(question -> Stream.of(
                        Arguments.of(new AuditFilter(question, null)), Arguments.of(new AuditFilter(question, DAY))));
    }

    @ParameterizedTest
    @MethodSource("filters")
    @WithMockUser(roles = "AUDITOR")
    void thePagesTogetherAreWhatWasAskedForNewestFirst(AuditFilter filter) {
        List<Long> paged = new ArrayList<>();
        List<AuditRow> page = trail.newest(filter);
        while (!page.isEmpty() && paged.size() < 1000) {
            page.forEach(row -> paged.add(row.id()));
            page = trail.after(filter, page.getLast());
        }

        List<Object> parameters = new ArrayList<>();
        String all = AuditTrail.sql(filter, Optional.empty(), parameters)
                .replace("LIMIT " + AuditTrail.PAGE, "LIMIT " + Math.max(1, paged.size()));
        assertThat(paged)
                .isNotEmpty()
                .isEqualTo(jdbc.sql(all)
                        .params(parameters)
                        .query((row, index) -> row.getLong("id"))
                        .list());
    }

    @ParameterizedTest
    @MethodSource("filters")
    @WithMockUser(roles = "AUDITOR")
    void everyPageReadsAnIndexAndSortsNothing(AuditFilter filter) {
        AuditRow last = trail.newest(filter).getLast();
        for (Optional<AuditRow> from : List.of(Optional.<AuditRow>empty(), Optional.of(last))) {
            List<Object> parameters = new ArrayList<>();
            String sql = AuditTrail.sql(filter, from, parameters);

            var plan = jdbc.sql("EXPLAIN FORMAT=TRADITIONAL " + sql)
                    .params(parameters)
                    .query((row, index) -> row.getString("key") + " / " + row.getString("Extra"))
                    .list();

            assertThat(plan).singleElement().asString().contains("audit_entry_").doesNotContain("filesort");
        }
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void aDayIsADayInBeijing() {
        List<AuditRow> rows = trail.newest(new AuditFilter(new Everything(), LocalDate.parse("2026-11-10")));

        assertThat(rows.getFirst().at()).isBefore("2026-11-10T16:00:00Z");
        assertThat(trail.newest(new AuditFilter(new Everything(), LocalDate.parse("2026-11-09"))))
                .isEmpty();
    }

    @Test
    @WithMockUser(roles = {"REVIEWER", "SUPERVISOR"})
    void onlyAuditorsAndAdministratorsRead() {
        assertThatThrownBy(() -> trail.newest(new AuditFilter(new Everything(), null)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
