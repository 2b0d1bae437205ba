package gatehouse.kind.license;

import gatehouse.append.Appends;
import gatehouse.audit.Audit;
import gatehouse.feed.ChangeFeed;
import gatehouse.onboarding.ApplicationId;
import gatehouse.register.RegisterAnswer;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import gatehouse.review.ReviewKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the business register was asked and said, round by round 工商登记核对记录: an outbox whose rows keep their answers. */
@Repository
class RegisterChecks {

    /** A round to be asked about; how often it was, this time included. */
    record Due(ApplicationId id, int round, int attempts) {}

    /** What was answered, and when. */
    record Answered(Due due, RegisterAnswer answer, Instant at) {}

    private record Round(long applicationId, int round) {

        static Round of(Due due) {
            return new Round(due.id().value(), due.round());
        }
    }

    private static final String DUE = """
            SELECT application_id, round, attempts FROM license_register_check WHERE state = 'WAITING' AND not_before <= ?
            ORDER BY not_before, application_id, round LIMIT ? FOR UPDATE SKIP LOCKED""";

    private static final String TAKE = """
            UPDATE license_register_check SET not_before = ?, attempts = attempts + 1
            WHERE application_id = ? AND round = ?""";

    private static final String ANSWERED = """
            UPDATE license_register_check SET state = 'ANSWERED', answered_at = ?, finding = ?, company_state = ?, parts = ?
            WHERE application_id = ? AND round = ?""";

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Appends appends;
    private final Audit audit;
    private final ChangeFeed feed;

    RegisterChecks(JdbcTemplate jdbc, JdbcClient client, Appends appends, Audit audit, ChangeFeed feed) {
        this.jdbc = jdbc;
        this.client = client;
        this.appends = appends;
        this.audit = audit;
        this.feed = feed;
    }

    /** Part of the caller's transaction. */
    void enqueue(ApplicationId id, int round, Instant at) {
        appends.add("""
                        INSERT INTO license_register_check (application_id, round, state, attempts, not_before)
                        VALUES (?, ?, 'WAITING', 0, ?)""", id.value(), round, utc(at));
    }

    /** Whoever does not come back within the lease leaves them to others. */
    @Transactional
    List<Due> take(int most, Instant now, Duration lease) {
        List<Due> taken = jdbc.query(DUE, (row, _) -> due(row), utc(now), most);
        jdbc.batchUpdate(
                TAKE,
                taken.stream()
                        .map(due -> new Object[] {utc(now.plus(lease)), due.id().value(), due.round()})
                        .toList());
        return taken;
    }

    /** Each once: what somebody else has written meanwhile stands. */
    @Transactional
    void answered(List<Answered> answers) {
        Set<Round> waiting = lockWaiting(answers);
        answers.stream()
                .filter(answered -> waiting.contains(Round.of(answered.due())))
                .forEach(this::write);
    }

    private Set<Round> lockWaiting(List<Answered> answers) {
        List<Long> ids =
                answers.stream().map(answered -> answered.due().id().value()).toList();
        return client.sql("""
                        SELECT application_id, round FROM license_register_check
                        WHERE application_id IN (:ids) AND state = 'WAITING' FOR UPDATE""")
                .param("ids", ids)
                .query((row, _) -> new Round(row.getLong("application_id"), row.getInt("round")))
                .set();
    }

    private void write(Answered answered) {
        switch (answered.answer()) {
            case RegisterAnswer.Agrees(CompanyState state) -> write(answered, "AGREES", state, Set.of());
            case RegisterAnswer.Differs(CompanyState state, Set<Part> parts) ->
                write(answered, "DIFFERS", state, parts);
            case RegisterAnswer.NotFound() -> write(answered, "NOT_FOUND", null, Set.of());
        }
    }

    private void write(Answered answered, String finding, @Nullable CompanyState state, Set<Part> parts) {
        long id = answered.due().id().value();
        appends.add(
                ANSWERED,
                utc(answered.at()),
                finding,
                state == null ? null : state.name(),
                parts.stream().map(Part::name).sorted().collect(Collectors.joining(",")),
                id,
                answered.due().round());
        audit.recordCase("license.register-answered", id, finding);
        feed.append(ReviewKind.CHECKS_TOPIC, id, "register");
    }

    void away(Due due, Instant at, Instant again) {
        jdbc.update("""
                        UPDATE license_register_check SET away_at = ?, not_before = ?
                        WHERE application_id = ? AND round = ? AND state = 'WAITING'""", utc(at), utc(again), due.id().value(), due.round());
    }

    /** Nobody waits for it any more. */
    void drop(Due due) {
        jdbc.update(
                "DELETE FROM license_register_check WHERE application_id = ? AND round = ? AND state = 'WAITING'",
                due.id().value(),
                due.round());
    }

    /** None where the register was not to be asked. */
    Optional<RegisterCheck> find(ApplicationId id, int round) {
        return jdbc
                .query(
                        "SELECT * FROM license_register_check WHERE application_id = ? AND round = ?",
                        (row, _) -> check(row),
                        id.value(),
                        round)
                .stream()
                .findFirst();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                new ApplicationId(row.getLong("application_id")), row.getInt("round"), row.getInt("attempts") + 1);
    }

    private static RegisterCheck check(ResultSet row) throws SQLException {
        Instant answered = instant(row, "answered_at");
        return answered == null
                ? new RegisterCheck.Waiting(instant(row, "away_at"))
                : new RegisterCheck.Answered(answer(row), answered);
    }

    private static RegisterAnswer answer(ResultSet row) throws SQLException {
        String finding = row.getString("finding");
        return switch (finding) {
            case "AGREES" -> new RegisterAnswer.Agrees(CompanyState.valueOf(row.getString("company_state")));
            case "DIFFERS" ->
                new RegisterAnswer.Differs(
                        CompanyState.valueOf(row.getString("company_state")), parts(row.getString("parts")));
            case "NOT_FOUND" -> new RegisterAnswer.NotFound();
            default -> throw new IllegalStateException("Not a finding: " + finding);
        };
    }

    private static Set<Part> parts(String stored) {
        return Arrays.stream(stored.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(Part::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
