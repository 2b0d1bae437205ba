package gatehouse.review;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.BusinessTime;
import gatehouse.onboarding.ApplicationId;
import gatehouse.vocabulary.KindCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rounds of review behind the figures 轮次明细: for every number that {@link ReviewFigures} tells, its rows. */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'AUDITOR')")
public class ReviewRounds {

    /** Lists end here; whoever needs more narrows the days. */
    public static final int FURTHEST_ROW = 10_000;

    private final QueueAccess access;
    private final RoundBranches planned;
    private final JdbcTemplate jdbc;
    private final BusinessCalendars calendars;
    private final Clock clock;

    ReviewRounds(
            QueueAccess access, RoundBranches planned, JdbcTemplate jdbc, BusinessCalendars calendars, Clock clock) {
        this.access = access;
        this.planned = planned;
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.clock = clock;
    }

    public List<RoundRow> page(RoundList list, int offset, int limit) {
        int asked = Math.min(limit, FURTHEST_ROW - offset);
        List<RoundBranch> branches = branches(list);
        if (asked <= 0 || branches.isEmpty()) {
            return List.of();
        }
        BusinessCalendar calendar = calendars.current();
        return jdbc.query(sql(branches, offset, asked), (row, index) -> round(row, calendar), parameters(branches));
    }

    /** How many there are, {@link #FURTHEST_ROW} at most. */
    public int size(RoundList list) {
        List<RoundBranch> branches = branches(list);
        if (branches.isEmpty()) {
            return 0;
        }
        Integer found = jdbc.queryForObject(
                "SELECT COUNT(*) FROM (" + union(branches, FURTHEST_ROW) + ") found",
                Integer.class,
                parameters(branches));
        return Math.min(found == null ? 0 : found, FURTHEST_ROW);
    }

    private List<RoundBranch> branches(RoundList list) {
        KindCode kind = list.kind();
        Set<KindCode> kinds = access.visible(kind == null ? Set.of() : Set.of(kind));
        return planned.of(list, kinds, BeijingDay.of(clock.instant()));
    }

    private static String sql(List<RoundBranch> branches, int offset, int limit) {
        return """
                SELECT k.round, k.position, c.application_id, c.number, c.company_name, c.kind,
                  COALESCE(e.state, c.state) AS state, COALESCE(e.submitted_at, c.submitted_at) AS submitted_at,
                  CASE WHEN e.round IS NULL THEN c.promised_before ELSE e.promised_before END AS promised_before,
                  COALESCE(e.latest_before, c.latest_before) AS latest_before,
                  CASE WHEN e.round IS NULL THEN c.decision ELSE e.decision END AS decision,
                  CASE WHEN e.round IS NULL THEN c.decided_by_name ELSE e.decided_by_name END AS decided_by_name,
                  CASE WHEN e.round IS NULL THEN c.decided_at ELSE e.decided_at END AS decided_at
                FROM (SELECT * FROM (%s) found ORDER BY position, application_id, round LIMIT %d, %d) k
                JOIN review_case c ON c.application_id = k.application_id
                LEFT JOIN review_earlier_round e ON k.origin = 'review_earlier_round'
                  AND e.application_id = k.application_id AND e.round = k.round
                ORDER BY k.position, k.application_id, k.round""".formatted(union(branches, offset + limit), offset, limit);
    }

    private static String union(List<RoundBranch> branches, int most) {
        return branches.stream().map(branch -> branch.keys(most)).collect(Collectors.joining(" UNION ALL "));
    }

    private static Object[] parameters(List<RoundBranch> branches) {
        return branches.stream().flatMap(branch -> branch.parameters().stream()).toArray();
    }

    private static RoundRow round(ResultSet row, BusinessCalendar calendar) throws SQLException {
        Instant submittedAt = CaseRows.required(row, "submitted_at");
        Instant decidedAt = CaseRows.instant(row, "decided_at");
        return new RoundRow(
                new ApplicationId(row.getLong("application_id")),
                row.getString("number"),
                new KindCode(row.getString("kind")),
                row.getInt("round"),
                row.getString("company_name"),
                CaseState.valueOf(row.getString("state")),
                submittedAt,
                CaseRows.instant(row, "promised_before"),
                CaseRows.required(row, "latest_before"),
                row.getString("decision"),
                row.getString("decided_by_name"),
                decidedAt,
                businessTime(submittedAt, decidedAt, calendar));
    }

    private static @Nullable Duration businessTime(
            Instant submittedAt, @Nullable Instant decidedAt, BusinessCalendar calendar) {
        LocalDate first = BeijingDay.of(submittedAt);
        return decidedAt == null || !calendar.holds(first) || !calendar.holds(BeijingDay.of(decidedAt))
                ? null
                : BusinessTime.between(submittedAt, decidedAt, calendar);
    }
}
