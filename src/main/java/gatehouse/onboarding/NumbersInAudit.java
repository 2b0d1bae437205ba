package gatehouse.onboarding;

import gatehouse.audit.ApplicationNumbers;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record keeps ids, people know numbers 申请单号. */
@Component
class NumbersInAudit implements ApplicationNumbers {

    private final JdbcClient jdbc;
    private final Applications applications;

    NumbersInAudit(JdbcClient jdbc, Applications applications) {
        this.jdbc = jdbc;
        this.applications = applications;
    }

    @Override
    public Map<Long, String> of(Collection<Long> ids) {
        Map<Long, String> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, created_at FROM application WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        long id = row.getLong("id");
                        var created = row.getObject("created_at", LocalDateTime.class);
                        numbers.put(
                                id,
                                ApplicationNumber.of(id, created.toInstant(ZoneOffset.UTC))
                                        .value());
                    });
        }
        return numbers;
    }

    @Override
    public Optional<Long> findId(String number) {
        return applications.findByNumber(number).map(ApplicationId::value);
    }
}
