package gatehouse.onboarding;

import gatehouse.append.Appends;
import gatehouse.rows.Reading;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads applications 申请查询. By plain SQL, as they are written: what a transaction has changed before is read as changed, and a
 * decision, which reads one, spent a quarter of its time in Java on reading it through JPA.
 */
@Repository
class ApplicationRepository {

    private static final String SELECT = """
            SELECT id, supplier_id, kind, state, round, open_key, company_name, company_number, form, submitted_at,
              effective_day, promised_before, limit_day, latest_before, provisional, calendar_version, created_at, decided_at
            FROM application WHERE\s""";

    private final JdbcTemplate jdbc;
    private final Appends appends;

    ApplicationRepository(JdbcTemplate jdbc, Appends appends) {
        this.jdbc = jdbc;
        this.appends = appends;
    }

    /** For whoever reads it together with something else; its answer throws where there is none. */
    static <T> Reading<T> required(long id, Function<Application, T> as) {
        return new Reading<>(SELECT + "id = ?", List.of(id), rows -> {
            if (!rows.next()) {
                throw new IllegalArgumentException("No application " + id);
            }
            return as.apply(new Application(rows));
        });
    }

    Optional<Application> findById(long id) {
        return query("id = ?", id).stream().findFirst();
    }

    /** Those there are, in no order; one statement, however many they are. */
    List<Application> findByIdIn(Collection<ApplicationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : query(
                        "id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                        ids.stream().map(ApplicationId::value).toArray());
    }

    List<Application> findBySupplierIdOrderByIdDesc(long supplierId) {
        return query("supplier_id = ? ORDER BY id DESC", supplierId);
    }

    List<Application> findBySupplierIdAndKindOrderByIdDesc(long supplierId, String kind) {
        return query("supplier_id = ? AND kind = ? ORDER BY id DESC", supplierId, kind);
    }

    private List<Application> query(String which, Object... values) {
        appends.flush();
        return jdbc.query(SELECT + which, (row, index) -> new Application(row), values);
    }
}
