package gatehouse.review;

import gatehouse.calendar.BusinessCalendar;
import gatehouse.calendar.BusinessCalendars;
import gatehouse.calendar.BusinessTime;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.onboarding.ApplicationId;
import gatehouse.onboarding.Outcome;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.KindCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Thousands of cases at once 批量案件, to try the desk at size: the rows that {@link CaseArrivals} and {@link ReviewDesk}
 * write, the figures rolled up already.
 */
@Component
public class CasesInBulk {

    private static final String CASE = """
            INSERT INTO review_case (application_id, kind, state, due, round, number, supplier_id, company_name,
                company_key, company_number, submitted_at, promised_before, latest_before, provisional, decision,
                decided_by, decided_by_name, decided_at)
            VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String PHONE = "INSERT INTO review_case_phone (application_id, phone_key) VALUES (?, ?)";
    private static final String GRAM = "INSERT INTO review_case_pair (pair, due, application_id) VALUES (?, ?, ?)";
    private static final String STEP =
            "INSERT INTO review_step (application_id, round, at, step, actor_name, note) VALUES (?, 1, ?, ?, ?, NULL)";
    private static final String TALLY = """
            INSERT INTO review_tally (kind, bucket, limit_day, promised_day, submitted_day, submitted_hour, cases)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)""";
    private static final String DURATION = """
            INSERT INTO review_duration (kind, decided_day, duration_bucket, cases)
            VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE cases = cases + VALUES(cases)""";

    private final BusinessCalendars calendars;

    CasesInBulk(BusinessCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * One case as it is to stand.
     *
     * @param phones keyed hashes, each once
     * @param submitter who sent it in, by name
     * @param approval none while it waits
     */
    public record Draft(
            ApplicationId id,
            String number,
            SupplierId supplier,
            KindCode kind,
            String companyName,
            String companyNumber,
            ReviewDeadline deadline,
            List<byte[]> phones,
            String submitter,
            @Nullable Approval approval) {

        private IndexedCase indexed() {
            return new IndexedCase(id.value(), kind.value(), utc(due()), CompanyName.searchKey(companyName));
        }

        private Instant due() {
            return QueuePosition.of(deadline.promisedBefore(), deadline.latestBefore());
        }
    }

    /** How a case was closed. */
    public record Approval(long reviewerId, String reviewer, Instant claimedAt, Instant at) {}

    public void insert(Connection connection, List<Draft> drafts) throws SQLException {
        cases(connection, drafts);
        phones(connection, drafts);
        grams(connection, drafts);
        steps(connection, drafts);
        // last, for they are shared by all: locked no longer than needed, and by everybody in the same order
        tallies(connection, drafts);
        durations(connection, drafts);
    }

    private static void cases(Connection connection, List<Draft> drafts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CASE)) {
            for (Draft draft : drafts) {
                bind(insert, draft);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Draft draft) throws SQLException {
        ReviewDeadline deadline = draft.deadline();
        Approval approval = draft.approval();
        insert.setLong(1, draft.id().value());
        insert.setString(2, draft.kind().value());
        insert.setString(3, (approval == null ? CaseState.WAITING : CaseState.CLOSED).name());
        insert.setObject(4, utc(draft.due()));
        insert.setString(5, draft.number());
        insert.setLong(6, draft.supplier().value());
        insert.setString(7, draft.companyName());
        insert.setString(8, CompanyName.searchKey(draft.companyName()));
        insert.setString(9, draft.companyNumber());
        insert.setObject(10, utc(deadline.submittedAt()));
        setUtc(insert, 11, deadline.promisedBefore());
        insert.setObject(12, utc(deadline.latestBefore()));
        insert.setBoolean(13, deadline.provisional());
        if (approval == null) {
            insert.setNull(14, Types.VARCHAR);
            insert.setNull(15, Types.BIGINT);
            insert.setNull(16, Types.VARCHAR);
            insert.setNull(17, Types.TIMESTAMP);
        } else {
            insert.setString(14, Outcome.APPROVED.name());
            insert.setLong(15, approval.reviewerId());
            insert.setString(16, approval.reviewer());
            insert.setObject(17, utc(approval.at()));
        }
    }

    private static void phones(Connection connection, List<Draft> drafts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PHONE)) {
            for (Draft draft : drafts) {
                for (byte[] phone : draft.phones()) {
                    insert.setLong(1, draft.id().value());
                    insert.setBytes(2, CaseIndex.phoneKey(phone));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** In the order of the table's key. */
    private static void grams(Connection connection, List<Draft> drafts) throws SQLException {
        List<GramRow> rows = drafts.stream()
                .flatMap(draft -> draft.indexed().rows(draft.approval() == null).stream())
                .sorted()
                .toList();
        try (PreparedStatement insert = connection.prepareStatement(GRAM)) {
            for (GramRow row : rows) {
                Object[] values = row.values();
                for (int at = 0; at < values.length; at++) {
                    insert.setObject(at + 1, values[at]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void steps(Connection connection, List<Draft> drafts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STEP)) {
            for (Draft draft : drafts) {
                Approval approval = draft.approval();
                step(insert, draft, draft.deadline().submittedAt(), ReviewStep.SUBMITTED, draft.submitter());
                if (approval != null) {
                    step(insert, draft, approval.claimedAt(), ReviewStep.CLAIMED, approval.reviewer());
                    step(insert, draft, approval.at(), ReviewStep.APPROVED, approval.reviewer());
                }
            }
            insert.executeBatch();
        }
    }

    private static void step(PreparedStatement insert, Draft draft, Instant at, ReviewStep step, String who)
            throws SQLException {
        insert.setLong(1, draft.id().value());
        insert.setObject(2, utc(at));
        insert.setString(3, step.name());
        insert.setString(4, who);
        insert.addBatch();
    }

    private static void tallies(Connection connection, List<Draft> drafts) throws SQLException {
        Map<Tally, Long> tallies = new TreeMap<>(Tally.BY_KEY);
        drafts.forEach(draft -> tallies.merge(Tally.of(draft), 1L, Long::sum));
        try (PreparedStatement add = connection.prepareStatement(TALLY)) {
            for (var tally : tallies.entrySet()) {
                add.setString(1, tally.getKey().kind());
                add.setString(2, tally.getKey().bucket().name());
                add.setObject(3, tally.getKey().limitDay());
                add.setObject(4, tally.getKey().promisedDay());
                add.setObject(5, tally.getKey().submittedDay());
                add.setInt(6, tally.getKey().submittedHour());
                add.setLong(7, tally.getValue());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private void durations(Connection connection, List<Draft> drafts) throws SQLException {
        BusinessCalendar calendar = calendars.current();
        Map<TimeTaken, Long> durations = new TreeMap<>(TimeTaken.BY_KEY);
        drafts.stream()
                .filter(draft -> draft.approval() != null)
                .forEach(draft -> durations.merge(TimeTaken.of(draft, calendar), 1L, Long::sum));
        try (PreparedStatement add = connection.prepareStatement(DURATION)) {
            for (var taken : durations.entrySet()) {
                add.setString(1, taken.getKey().kind());
                add.setObject(2, taken.getKey().decidedDay());
                add.setInt(3, taken.getKey().bucket());
                add.setLong(4, taken.getValue());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private static void setUtc(PreparedStatement insert, int index, @Nullable Instant instant) throws SQLException {
        if (instant == null) {
            insert.setNull(index, Types.TIMESTAMP);
        } else {
            insert.setObject(index, utc(instant));
        }
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Tally(
            String kind,
            Bucket bucket,
            LocalDate limitDay,
            LocalDate promisedDay,
            LocalDate submittedDay,
            int submittedHour) {

        static final Comparator<Tally> BY_KEY = Comparator.comparing(Tally::kind)
                .thenComparing(tally -> tally.bucket().name())
                .thenComparing(Tally::limitDay)
                .thenComparing(Tally::promisedDay)
                .thenComparing(Tally::submittedDay)
                .thenComparing(Tally::submittedHour);

        static Tally of(Draft draft) {
            ReviewDeadline deadline = draft.deadline();
            Instant promised = deadline.promisedBefore();
            Approval approval = draft.approval();
            return new Tally(
                    draft.kind().value(),
                    approval == null
                            ? Bucket.WAITING
                            : Bucket.decided(approval.at(), promised, deadline.latestBefore()),
                    BeijingDay.endedBy(deadline.latestBefore()),
                    BeijingDay.endedBy(promised == null ? deadline.latestBefore() : promised),
                    BeijingDay.of(deadline.submittedAt()),
                    BeijingDay.hourOf(deadline.submittedAt()));
        }
    }

    private record TimeTaken(String kind, LocalDate decidedDay, int bucket) {

        static final Comparator<TimeTaken> BY_KEY = Comparator.comparing(TimeTaken::kind)
                .thenComparing(TimeTaken::decidedDay)
                .thenComparing(TimeTaken::bucket);

        static TimeTaken of(Draft draft, BusinessCalendar calendar) {
            Instant at = Objects.requireNonNull(draft.approval()).at();
            return new TimeTaken(
                    draft.kind().value(),
                    BeijingDay.of(at),
                    DurationBuckets.of(BusinessTime.between(draft.deadline().submittedAt(), at, calendar)));
        }
    }
}
