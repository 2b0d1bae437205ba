package gatehouse.audit;

import gatehouse.audit.AuditFilter.Everything;
import gatehouse.audit.AuditFilter.OfAction;
import gatehouse.audit.AuditFilter.OfActor;
import gatehouse.audit.AuditFilter.OfApplication;
import gatehouse.audit.AuditFilter.OfSubject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record 查阅审计, newest first and a page at a time: each question reads one index from its end. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    public static final int PAGE = 100;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
    public List<AuditRow> newest(AuditFilter filter) {
        return page(filter, Optional.empty());
    }

    /** The page that follows a row, which is older. */
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
    public List<AuditRow> after(AuditFilter filter, AuditRow last) {
        return page(filter, Optional.of(last));
    }

    /** Everything that was ever done, by name: hops from one to the next on the index. */
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR')")
    public List<String> actions() {
        return jdbc.sql("SELECT DISTINCT action FROM audit_entry ORDER BY action")
                .query((row, index) -> row.getString(1))
                .list();
    }

    private List<AuditRow> page(AuditFilter filter, Optional<AuditRow> last) {
        List<Object> parameters = new ArrayList<>();
        return jdbc.sql(sql(filter, last, parameters))
                .params(parameters)
                .query(AuditTrail::row)
                .list();
    }

    static String sql(AuditFilter filter, Optional<AuditRow> last, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        switch (filter.of()) {
            case Everything every -> {}
            case OfApplication of -> {
                conditions.add("application_id = ?");
                parameters.add(of.id());
            }
            case OfActor of -> {
                conditions.add("actor_type = ? AND actor_id = ?");
                parameters.add(of.type().name());
                parameters.add(of.id());
            }
            case OfAction of -> {
                conditions.add("action = ?");
                parameters.add(of.action());
            }
            case OfSubject of -> {
                conditions.add("subject = ?");
                parameters.add(of.subject());
            }
        }
        filter.wantedDay().ifPresent(day -> {
            conditions.add("at >= ? AND at < ?");
            parameters.add(begin(day));
            parameters.add(begin(day.plusDays(1)));
        });
        last.ifPresent(row -> {
            // the first condition bounds the index, the second parts what happened in the same millisecond
            conditions.add("at <= ? AND (at < ? OR id < ?)");
            parameters.add(utc(row.at()));
            parameters.add(utc(row.at()));
            parameters.add(row.id());
        });
        return "SELECT id, at, actor_type, actor_id, actor_name, action, application_id, subject, detail FROM audit_entry"
                + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
                + " ORDER BY at DESC, id DESC LIMIT " + PAGE;
    }

    private static AuditRow row(ResultSet row, int index) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new Actor(
                        ActorType.valueOf(row.getString("actor_type")),
                        row.getLong("actor_id"),
                        row.getString("actor_name")),
                row.getString("action"),
                row.getObject("application_id", Long.class),
                row.getString("subject"),
                row.getString("detail"));
    }

    private static LocalDateTime begin(LocalDate day) {
        return utc(day.atStartOfDay(BEIJING).toInstant());
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
