package gatehouse.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of the record 审计条目. */
public record AuditRow(
        long id,
        Instant at,
        Actor actor,
        String action,
        @Nullable Long applicationId,
        @Nullable String subject,
        @Nullable String detail) {}
