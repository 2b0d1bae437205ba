package gatehouse.audit;

import gatehouse.append.Appends;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record 审计记录: each entry is inserted in the transaction of what it tells, and never changed. */
@Component
public class Audit {

    private final Appends appends;
    private final Clock clock;
    private final CurrentActor actor;

    Audit(Appends appends, Clock clock, CurrentActor actor) {
        this.appends = appends;
        this.clock = clock;
        this.actor = actor;
    }

    /** Records that the current actor did something to an application. */
    public void recordCase(String action, long applicationId, @Nullable String detail) {
        record(actor.get(), action, applicationId, null, detail);
    }

    /** Records that the current actor did something to anything else, such as an account. */
    public void record(String action, @Nullable String subject, @Nullable String detail) {
        record(actor.get(), action, null, subject, detail);
    }

    public void record(
            Actor who, String action, @Nullable Long applicationId, @Nullable String subject, @Nullable String detail) {
        appends.add(
                """
                        INSERT INTO audit_entry (at, actor_type, actor_id, actor_name, action, application_id, subject, detail)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                who.type().name(),
                who.id(),
                who.name(),
                action,
                applicationId,
                subject,
                detail);
    }
}
