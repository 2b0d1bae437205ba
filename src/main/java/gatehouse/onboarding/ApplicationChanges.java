package gatehouse.onboarding;

import gatehouse.append.Appends;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.rows.Reading;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what becomes of an application 申请变更, with everything else that its transaction writes. */
@Component
class ApplicationChanges {

    private static final String INSERT = """
            INSERT INTO application (supplier_id, kind, state, round, open_key, company_name, company_number, form,
              submitted_at, effective_day, promised_before, limit_day, latest_before, provisional, calendar_version,
              created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ENDED = "UPDATE application SET state = ?, decided_at = ?, open_key = ? WHERE id = ?";

    private static final String BEGUN = """
            UPDATE application SET state = ?, decided_at = NULL, round = ?, company_name = ?, company_number = ?, form = ?,
              submitted_at = ?, effective_day = ?, promised_before = ?, limit_day = ?, latest_before = ?, provisional = ?,
              calendar_version = ?
            WHERE id = ?""";

    private final Appends appends;
    private final JdbcTemplate jdbc;

    ApplicationChanges(Appends appends, JdbcTemplate jdbc) {
        this.appends = appends;
        this.jdbc = jdbc;
    }

    /** Two who send the same application again: the second waits, and sees what the first did. */
    static Reading<Optional<Long>> locking(String openKey) {
        return new Reading<>(
                "SELECT id FROM application WHERE open_key = ? FOR UPDATE",
                List.of(openKey),
                rows -> rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty());
    }

    /**
     * Takes a new one in, which has its id from then on.
     *
     * @throws DataIntegrityViolationException where its supplier has one of the kind
     */
    void insert(Application application) {
        ReviewDeadline deadline = application.deadline();
        var setter = new ArgumentPreparedStatementSetter(new @Nullable Object[] {
            application.supplier().value(),
            application.kind().value(),
            application.state().name(),
            application.round(),
            application.openKey(),
            application.companyName(),
            application.companyNumber(),
            application.sealedForm(),
            utc(deadline.submittedAt()),
            deadline.effectiveDay(),
            utc(deadline.promisedBefore()),
            deadline.limitDay(),
            utc(deadline.latestBefore()),
            deadline.provisional(),
            deadline.calendarVersion(),
            utc(application.createdAt())
        });
        Long id = jdbc.execute(
                connection -> connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS),
                (PreparedStatement insert) -> {
                    setter.setValues(insert);
                    insert.executeUpdate();
                    try (ResultSet key = insert.getGeneratedKeys()) {
                        key.next();
                        return key.getLong(1);
                    }
                });
        application.isStoredAs(Objects.requireNonNull(id));
    }

    /** The present round is over: the form stays as it is, and is not written again. */
    void ended(Application application) {
        appends.add(
                ENDED,
                application.state().name(),
                utc(application.endedAt()),
                application.openKey(),
                application.id().value());
    }

    /** The next round has begun. */
    void begun(Application application) {
        ReviewDeadline deadline = application.deadline();
        appends.add(
                BEGUN,
                application.state().name(),
                application.round(),
                application.companyName(),
                application.companyNumber(),
                application.sealedForm(),
                utc(deadline.submittedAt()),
                deadline.effectiveDay(),
                utc(deadline.promisedBefore()),
                deadline.limitDay(),
                utc(deadline.latestBefore()),
                deadline.provisional(),
                deadline.calendarVersion(),
                application.id().value());
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
