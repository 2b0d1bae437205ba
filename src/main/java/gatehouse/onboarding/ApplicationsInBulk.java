package gatehouse.onboarding;

import gatehouse.calendar.ReviewDeadline;
import gatehouse.document.ScanId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.KindCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Thousands of applications at once 批量申请, to try the house at size: the same rows as one by one through
 * {@link Applications}, but nobody is asked and nobody is told.
 */
@Component
public class ApplicationsInBulk {

    private static final String APPLICATION = """
            INSERT INTO application (supplier_id, kind, state, round, open_key, company_name, company_number, form,
                submitted_at, effective_day, promised_before, limit_day, latest_before, provisional, calendar_version,
                decided_at, created_at)
            VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SCAN =
            "INSERT INTO application_scan (application_id, round, slot, scan_id) VALUES (?, 1, ?, ?)";

    private final SealedForms forms;

    ApplicationsInBulk(SealedForms forms) {
        this.forms = forms;
    }

    /**
     * One application as it is to stand.
     *
     * @param approvedAt none while it is open
     */
    public record Draft(
            SupplierId supplier,
            KindCode kind,
            Map<String, String> fields,
            String companyName,
            String companyNumber,
            Map<String, ScanId> scans,
            ReviewDeadline deadline,
            @Nullable Instant approvedAt) {}

    /** What it got. */
    public record Written(ApplicationId id, String number) {}

    /** In the order of the drafts. */
    public List<Written> insert(Connection connection, List<Draft> drafts) throws SQLException {
        List<Written> written = applications(connection, drafts);
        try (PreparedStatement insert = connection.prepareStatement(SCAN)) {
            for (int i = 0; i < drafts.size(); i++) {
                for (var scan : drafts.get(i).scans().entrySet()) {
                    insert.setLong(1, written.get(i).id().value());
                    insert.setString(2, scan.getKey());
                    insert.setLong(3, scan.getValue().value());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
        return written;
    }

    private List<Written> applications(Connection connection, List<Draft> drafts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPLICATION, Statement.RETURN_GENERATED_KEYS)) {
            for (Draft draft : drafts) {
                bind(insert, draft);
                insert.addBatch();
            }
            insert.executeBatch();
            List<Written> written = new ArrayList<>(drafts.size());
            try (ResultSet keys = insert.getGeneratedKeys()) {
                while (keys.next()) {
                    ApplicationId id = new ApplicationId(keys.getLong(1));
                    Instant created = drafts.get(written.size()).deadline().submittedAt();
                    written.add(new Written(
                            id, ApplicationNumber.of(id.value(), created).value()));
                }
            }
            return written;
        }
    }

    private void bind(PreparedStatement insert, Draft draft) throws SQLException {
        ReviewDeadline deadline = draft.deadline();
        boolean open = draft.approvedAt() == null;
        insert.setLong(1, draft.supplier().value());
        insert.setString(2, draft.kind().value());
        insert.setString(3, (open ? ApplicationState.SUBMITTED : ApplicationState.APPROVED).name());
        insert.setString(4, Application.openKey(draft.supplier(), draft.kind()));
        insert.setString(5, draft.companyName());
        insert.setString(6, draft.companyNumber());
        insert.setBytes(7, forms.seal(draft.fields()));
        insert.setObject(8, utc(deadline.submittedAt()));
        insert.setObject(9, deadline.effectiveDay());
        setUtc(insert, 10, deadline.promisedBefore());
        insert.setObject(11, deadline.limitDay());
        insert.setObject(12, utc(deadline.latestBefore()));
        insert.setBoolean(13, deadline.provisional());
        insert.setLong(14, deadline.calendarVersion());
        setUtc(insert, 15, draft.approvedAt());
        insert.setObject(16, utc(deadline.submittedAt()));
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
}
