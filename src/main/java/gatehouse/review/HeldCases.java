package gatehouse.review;

import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who holds what now 在手案件, for supervisors: as many rows as people have claimed, whatever lies in the queues. */
@Service
@PreAuthorize("hasAnyRole('SUPERVISOR', 'AUDITOR')")
public class HeldCases {

    /** More than a hall of reviewers holds; a list that is longer is cut, the longest held stay. */
    public static final int MOST = 1_000;

    private static final String HELD = "SELECT " + CaseRows.COLUMNS + ", c.claimed_at FROM review_case c"
            + " WHERE c.kind IN (:kinds) AND c.state = 'CLAIMED' ORDER BY c.claimed_at, c.application_id LIMIT " + MOST;

    private final QueueAccess access;
    private final JdbcClient jdbc;

    HeldCases(QueueAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The longest held first. */
    public List<HeldCase> now() {
        Set<KindCode> kinds = access.visible();
        return kinds.isEmpty()
                ? List.of()
                : jdbc.sql(HELD)
                        .param("kinds", CaseRows.values(kinds))
                        .query((row, index) ->
                                new HeldCase(CaseRows.row(row, index), CaseRows.required(row, "claimed_at")))
                        .list();
    }
}
