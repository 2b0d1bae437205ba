package gatehouse.onboarding;

import gatehouse.append.Appends;
import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to the rounds of an application 轮次记录: scans, reasons, and the rounds that ended; in few statements. */
@Component
class RoundRecords {

    private final Appends appends;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    RoundRecords(Appends appends, JdbcTemplate jdbc, JdbcClient client) {
        this.appends = appends;
        this.jdbc = jdbc;
        this.client = client;
    }

    /** A round that ended, with its form still sealed. */
    record Ended(int round, byte[] sealedForm, ReviewDeadline deadline, Outcome outcome, Instant decidedAt) {}

    record RoundKey(long applicationId, int round) {}

    void attach(ApplicationId id, int round, Map<String, ScanId> scans) {
        if (scans.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        scans.forEach((slot, scan) -> values.addAll(List.of(id.value(), round, slot, scan.value())));
        appends.add(
                "INSERT INTO application_scan (application_id, round, slot, scan_id) VALUES "
                        + String.join(", ", Collections.nCopies(scans.size(), "(?, ?, ?, ?)")),
                values.toArray());
    }

    void attachAgain(ApplicationId id, int fromRound, int toRound) {
        jdbc.update("""
                        INSERT INTO application_scan (application_id, round, slot, scan_id)
                        SELECT application_id, ?, slot, scan_id FROM application_scan
                        WHERE application_id = ? AND round = ?""", toRound, id.value(), fromRound);
    }

    void agree(ApplicationId id, int round, List<FormConsent> consents) {
        consents.forEach(given -> appends.add(
                """
                        INSERT INTO application_consent (application_id, round, field, document, version, accepted_at)
                        VALUES (?, ?, ?, ?, ?, ?)""", id.value(), round, given.field(), given.document(), given.version(), utc(given.acceptedAt())));
    }

    void agreeAgain(ApplicationId id, int fromRound, int toRound) {
        jdbc.update("""
                        INSERT INTO application_consent (application_id, round, field, document, version, accepted_at)
                        SELECT application_id, ?, field, document, version, accepted_at FROM application_consent
                        WHERE application_id = ? AND round = ?""", toRound, id.value(), fromRound);
    }

    /** By round. */
    Map<Integer, List<FormConsent>> consents(ApplicationId id) {
        Map<Integer, List<FormConsent>> consents = new LinkedHashMap<>();
        client.sql("SELECT * FROM application_consent WHERE application_id = ? ORDER BY round, field, document")
                .param(id.value())
                .query(row -> {
                    consents.computeIfAbsent(row.getInt("round"), round -> new ArrayList<>())
                            .add(new FormConsent(
                                    row.getString("field"),
                                    row.getString("document"),
                                    row.getString("version"),
                                    instant(row, "accepted_at").orElseThrow()));
                });
        return consents;
    }

    void explain(ApplicationId id, int round, List<RejectionReason> reasons) {
        List<Object[]> rows = new ArrayList<>();
        for (RejectionReason reason : reasons) {
            rows.add(new Object[] {
                id.value(),
                round,
                rows.size(),
                reason.code(),
                reason.target(),
                reason.supplierText(),
                reason.internalNote()
            });
        }
        jdbc.batchUpdate("""
                        INSERT INTO application_reason
                            (application_id, round, position, code, target, supplier_text, internal_note)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** Keeps the present round as it ended, before the next one begins. */
    void keep(Application application, Outcome outcome, Instant decidedAt) {
        ReviewDeadline deadline = application.deadline();
        Instant promised = deadline.promisedBefore();
        jdbc.update(
                """
                        INSERT INTO application_round
                            (application_id, round, form, submitted_at, effective_day, promised_before, limit_day,
                             latest_before, provisional, calendar_version, outcome, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                application.id().value(),
                application.round(),
                application.sealedForm(),
                utc(deadline.submittedAt()),
                deadline.effectiveDay(),
                promised == null ? null : utc(promised),
                deadline.limitDay(),
                utc(deadline.latestBefore()),
                deadline.provisional(),
                deadline.calendarVersion(),
                outcome.name(),
                utc(decidedAt));
    }

    /** The latest first. */
    List<Ended> ended(ApplicationId id) {
        return client.sql("SELECT * FROM application_round WHERE application_id = ? ORDER BY round DESC")
                .param(id.value())
                .query(RoundRecords::ended)
                .list();
    }

    /** By round, then slot. */
    Map<Integer, Map<String, ScanId>> scans(ApplicationId id) {
        Map<Integer, Map<String, ScanId>> scans = new LinkedHashMap<>();
        client.sql("SELECT round, slot, scan_id FROM application_scan WHERE application_id = ?")
                .param(id.value())
                .query(row -> {
                    scans.computeIfAbsent(row.getInt("round"), round -> new LinkedHashMap<>())
                            .put(row.getString("slot"), new ScanId(row.getLong("scan_id")));
                });
        return scans;
    }

    /** In the order in which they were given, for all rounds of all these applications, in one query. */
    Map<RoundKey, List<RejectionReason>> reasons(Collection<ApplicationId> ids) {
        Map<RoundKey, List<RejectionReason>> reasons = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return reasons;
        }
        client.sql(
                        "SELECT * FROM application_reason WHERE application_id IN (:ids) ORDER BY application_id, round, position")
                .param("ids", ids.stream().map(ApplicationId::value).toList())
                .query(row -> {
                    reasons.computeIfAbsent(
                                    new RoundKey(row.getLong("application_id"), row.getInt("round")),
                                    key -> new ArrayList<>())
                            .add(new RejectionReason(
                                    row.getString("code"),
                                    row.getString("target"),
                                    row.getString("supplier_text"),
                                    row.getString("internal_note")));
                });
        return reasons;
    }

    /** The applications that a scan is attached to, in any round; the latest first. */
    List<Attached> attachedTo(ScanId scan) {
        return client.sql("""
                                SELECT DISTINCT a.id, a.kind, a.supplier_id FROM application_scan s
                                JOIN application a ON a.id = s.application_id
                                WHERE s.scan_id = ? ORDER BY a.id DESC""")
                .param(scan.value())
                .query((row, number) ->
                        new Attached(row.getLong("id"), row.getString("kind"), row.getLong("supplier_id")))
                .list();
    }

    record Attached(long applicationId, String kind, long supplierId) {}

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                row.getInt("round"),
                row.getBytes("form"),
                new ReviewDeadline(
                        instant(row, "submitted_at").orElseThrow(),
                        row.getObject("effective_day", LocalDate.class),
                        instant(row, "promised_before").orElse(null),
                        row.getObject("limit_day", LocalDate.class),
                        instant(row, "latest_before").orElseThrow(),
                        row.getBoolean("provisional"),
                        row.getLong("calendar_version")),
                Outcome.valueOf(row.getString("outcome")),
                instant(row, "decided_at").orElseThrow());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(utc).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
